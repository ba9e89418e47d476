import { composeCatalogue } from './engine/index.ts';
import { inputSchema } from './templates/explain/input-schema.ts';
import { hasWords } from './templates/messages.ts';
const missing = new Map<string, Set<string>>();
function walk(s: any, name: string, cmd: string) {
  for (const v of s.enum ?? []) need(name, v, cmd);
  const either = s.oneOf ?? s.anyOf;
  if (either) { const given = either.filter((x:any)=>x.type!=='null'); for (const shape of given) { for (const [k,p] of Object.entries<any>(shape.properties??{})) if (p.const!==undefined && given.length>1) need(k, p.const, cmd); walk(shape, name, cmd); } }
  for (const [k,p] of Object.entries<any>(s.properties??{})) walk(p, k, cmd);
  if (s.items) walk(s.items, name, cmd);
}
function need(f: string, v: any, cmd: string) {
  for (const l of ['es','en'] as const) if (!hasWords(l, `values.${f}.${v}`) && !hasWords(l, `commands.${cmd}.values.${f}.${v}`)) { const k=`${f}`; if(!missing.has(k)) missing.set(k,new Set()); missing.get(k)!.add(`${v} (${cmd})`); }
}
for (const c of composeCatalogue().commands) walk(inputSchema(c,'es'), '', c.name);
const all=new Set<string>(); for (const [k,v] of missing) if(k!=="role") for (const x of v) all.add(x.split(" ")[0]!); console.log([...all].join(" "));
