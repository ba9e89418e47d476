/** What the pages need beyond the stylesheet that they stand on: room for fingers, and marks that do not rest on colour. */
export const ownStyle = `
:root { --pico-font-size: 100%; }
body > header, body > main { max-width: 50rem; padding-block: 1rem; }
.skip:not(:focus) { position: absolute; left: -999rem; }
.error { color: var(--pico-del-color); margin-top: -.5rem; }
.complaint { display: block; color: var(--pico-del-color); margin-block: -.5rem 1rem; }
[role="alert"], .problem, .done, p[role="status"] { border-inline-start: .4rem solid; padding: .75rem 1rem; margin-block-end: 1.5rem; }
[role="alert"], .problem { border-color: var(--pico-del-color); }
.done, p[role="status"] { border-color: var(--pico-ins-color); }
body > .organization-notice { max-width: 50rem; margin-inline: auto; padding-inline: 1rem; }
@media (min-width: 52rem) { body > .organization-notice { padding-inline: 0; } }
.organization-notice p { border: .15rem solid; border-inline-start-width: .4rem; padding: .5rem 1rem; margin: 0; font-weight: 600; }
.checklist { list-style: none; padding: 0; }
.checklist li { list-style: none; border-inline-start: .3rem solid var(--pico-muted-border-color); padding-inline-start: .75rem; }
.checklist strong { display: inline-block; }
.checklist strong::first-letter { text-transform: uppercase; }
.checklist .blocks { border-color: var(--pico-del-color); }
.as-written { white-space: pre-line; }
.shape { margin-inline-start: 2rem; }
textarea.template { font-family: ui-monospace, monospace; font-size: .85rem; white-space: pre; overflow-x: auto; }
.differences .gone { background: rgb(200 60 60 / .18); }
.differences .new { background: rgb(40 140 60 / .18); }
.heat-1 { background: rgb(40 140 60 / .12); }
.heat-2 { background: rgb(40 140 60 / .22); }
.heat-3 { background: rgb(40 140 60 / .34); }
.heat-4 { background: rgb(40 140 60 / .48); }
.numbered code { white-space: pre-wrap; }
fieldset fieldset { border: 1px solid var(--pico-muted-border-color); padding: 1rem; }
figure svg { width: min(16rem, 100%); height: auto; background: #fff; }
.codes { columns: 12rem; font-family: ui-monospace, monospace; }
table td form, table td button { margin: 0; }
figure img { width: 100%; height: auto; background: #fff; }
table { overflow-wrap: break-word; hyphens: auto; font-size: .9rem; }
th, td { padding-inline: .25rem; }
td::first-letter, th::first-letter, .begins::first-letter, .standing::first-letter, .begins > li::first-letter { text-transform: uppercase; }
main nav, main nav ul, main nav li { display: block; }
.wide { overflow-x: auto; }
@media (min-width: 52rem) {
  .wide { inline-size: max-content; min-inline-size: 100%; max-inline-size: 94vw; position: relative; inset-inline-start: 50%; translate: -50%; }
}
@media (max-width: 40rem) {
  .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; inline-size: 100%; }
  .cards caption { display: block; text-align: start; }
  .cards thead { position: absolute; left: -999rem; }
  .cards tr { border-block-start: .15rem solid; margin-block-end: 1rem; }
  .cards [data-label]::before { content: attr(data-label) ": "; font-weight: 600; }
}
pre { white-space: pre-wrap; padding: 1rem; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;
