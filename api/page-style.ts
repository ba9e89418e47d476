/** How the pages look: the reader's own fonts and colours, light or dark, one column, no scrolling sideways. */
export const pageStyle = `
:root { color-scheme: light dark; --line: light-dark(#6b7280, #9ca3af); --soft: light-dark(#f3f4f6, #1f2937); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.6 system-ui, sans-serif; }
.skip:not(:focus) { position: absolute; left: -999rem; }
h1, h2, h3, h4 { line-height: 1.25; scroll-margin-top: 1rem; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--line); }
h3 { margin-top: 2rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; }
pre { padding: .75rem; overflow-x: auto; background: var(--soft); border: 1px solid var(--line); border-radius: .25rem; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
caption { text-align: start; font-weight: 600; padding: .35rem 0; }
a:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
nav > ul { columns: 18rem; padding-inline-start: 1.2rem; }
nav ul ul { padding-inline-start: 1rem; margin-block-end: .75rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
summary { cursor: pointer; }
.organization-notice { border: 2px solid; border-inline-start-width: .4rem; padding: .5rem 1rem; font-weight: 600; }
@media print { nav, .skip { display: none; } details > * { display: block; } }
`;
