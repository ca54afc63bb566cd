#include "analysis/report/style.h"

namespace spindel::analysis::report {

std::string_view style()
{
    return R"css(
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f4f5f7; --ink: #1b1f24; --quiet: #535b66; --edge: #c9ced6;
  --link: #0a4f8f; --calls: #0067a5; --payments: #b04a00; --travel: #00735a; --contacts: #7a4a6b;
  --shade: #56b4e9; --spider: #8b1a3a; --caution: #fff6dc; --caution-edge: #9a6700;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --panel: #1e2329; --ink: #e8eaed; --quiet: #a9b1bb; --edge: #414a55;
    --link: #8cc4f5; --calls: #62b5ee; --payments: #f0a04b; --travel: #43c7a2; --contacts: #d79bc0;
    --shade: #1d5f94; --spider: #f08aa6; --caution: #33290c; --caution-edge: #d9a93a;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body { font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; margin: 0 auto;
  max-width: 74rem; padding: 1.5rem; }
p, li, dd { max-width: 48rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.3rem 0 0.6rem; overflow-wrap: anywhere; }
h2 { border-top: 2px solid var(--ink); font-size: 1.45rem; margin: 2.6rem 0 0.8rem;
  padding-top: 0.5rem; }
h3 { font-size: 1.12rem; margin: 2rem 0 0.4rem; overflow-wrap: anywhere; }
a { color: var(--link); }
small { color: var(--quiet); font-weight: normal; }
.handling { border: 2px solid var(--ink); font-weight: 600; margin: 0 0 1rem; max-width: none;
  padding: 0.5rem 0.8rem; }
.about { color: var(--quiet); }
nav ol { columns: 2 16rem; list-style: none; margin: 0; padding: 0; }
nav { background: var(--panel); padding: 0.8rem 1rem; }
.caution { background: var(--caution); border-left: 5px solid var(--caution-edge);
  margin: 1.2rem 0; padding: 0.2rem 1rem 0.4rem; }
.caution h3 { margin-top: 0.6rem; }
.warning { border: 2px solid var(--spider); padding: 0.5rem 0.8rem; }
.id, code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.92em;
  overflow-wrap: anywhere; unicode-bidi: isolate; }
.whole { white-space: nowrap; }
.digest { font-size: 0.78em; display: inline-block; min-width: 18em; }
.command { background: var(--panel); padding: 0.1em 0.4em; }
.scroll { margin: 0.8rem 0; max-width: 100%; overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid var(--link); }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums;
  min-width: 50%; }
caption { font-weight: 600; padding: 0.2rem 0; text-align: left; }
th, td { border-bottom: 1px solid var(--edge); min-width: 3.2em; overflow-wrap: break-word;
  padding: 0.35rem 0.7rem 0.35rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); line-height: 1.25; vertical-align: bottom; }
thead small { display: block; }
tbody th { font-weight: 600; }
td .id, th .id { display: inline-block; max-width: 24em; }
.number { text-align: right; }
thead .number { padding-left: 0.7rem; }
details { margin: 0.6rem 0; }
td details { margin: 0.2rem 0 0; }
summary { color: var(--link); cursor: pointer; }
figure { margin: 1rem 0; }
figcaption { color: var(--quiet); font-size: 0.88rem; max-width: 48rem; }
svg { height: auto; width: 100%; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; list-style: none; margin: 1rem 0;
  max-width: none; padding: 0; }
.legend svg { height: 22px; vertical-align: middle; width: 40px; }
dt { font-weight: 600; margin-top: 0.6rem; }
dd { margin-left: 1.2rem; }
svg text { fill: var(--ink); font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
svg .country { font-weight: 600; font-size: 13px; }
svg .axis { fill: var(--quiet); }
svg .label { paint-order: stroke; stroke: var(--panel); stroke-width: 3px; }
svg .strong { font-weight: 700; }
svg .column { fill: var(--panel); }
svg .tie { fill: none; stroke-opacity: 0.75; }
.calls { stroke: var(--calls); }
.payments { stroke: var(--payments); stroke-dasharray: 8 3; }
.travel { stroke: var(--travel); stroke-dasharray: 2 3; }
.contacts { stroke: var(--contacts); stroke-dasharray: 12 3 2 3; }
svg .member { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
svg .spider { fill: var(--spider); stroke: var(--spider); }
svg .halo { fill: var(--paper); stroke: var(--spider); stroke-width: 2; }
svg .victim { fill: var(--shade); stroke: var(--ink); stroke-width: 2; }
svg .flow { fill: var(--shade); }
svg .inland { fill: none; stroke: var(--edge); stroke-dasharray: 3 3; }
svg .total { font-size: 14px; font-weight: 700; }
svg .part { font-size: 10.5px; }
svg .bar { stroke: none; }
svg .bar.calls { fill: var(--calls); }
svg .bar.payments { fill: var(--payments); }
svg .bar.travel { fill: var(--travel); }
svg .grid { stroke: var(--edge); stroke-dasharray: 2 3; }
svg .base { stroke: var(--ink); }
@page { margin: 16mm 14mm; size: A4;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { --paper: #ffffff; --panel: #f4f5f7; --ink: #000000; --quiet: #444444; --edge: #b5b5b5;
    --link: #000000; --calls: #0067a5; --payments: #b04a00; --travel: #00735a; --contacts: #7a4a6b; --shade: #56b4e9;
    --spider: #8b1a3a; --caution: #ffffff; --caution-edge: #000000; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  table { font-size: 7.5pt; width: 100%; }
  th, td { min-width: 0; padding-right: 4pt; }
  .scroll { overflow: visible; }
  .digest { font-size: 5.5pt; min-width: 0; }
  details::details-content { content-visibility: visible; height: auto; }
  h2, h3, caption, summary { break-after: avoid; }
  figure, tr, .caution { break-inside: avoid; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; }
}
)css";
}

} // namespace spindel::analysis::report
