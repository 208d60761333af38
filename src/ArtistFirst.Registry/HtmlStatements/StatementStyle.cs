using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>The one style sheet of statements, in the page itself; the page's policy allows this one by its hash, and nothing else.</summary>
internal static class StatementStyle
{
    public const string Css = """
        :root{--ink:#1d2433;--soft:#5b6478;--line:#d9deea;--paper:#fff;--tint:#f4f6fb;--bar:#3457c9;--bad:#a3262a}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:70rem;padding:2.5rem 1.5rem;color:var(--ink);background:var(--paper);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        header{border-bottom:3px solid var(--bar);margin-bottom:1.5rem;padding-bottom:1rem}
        h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}
        h2{font-size:1.15rem;margin:2rem 0 .75rem}
        p{margin:.25rem 0}
        .soft{color:var(--soft)}
        .id{font-family:ui-monospace,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
        dl.sums{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(11rem,45%),1fr));margin:0 0 .5rem}
        dl.sums div{background:var(--tint);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem}
        dl.sums dt{color:var(--soft);font-size:.85rem}
        dl.sums dd{font-size:clamp(1rem,4.4vw,1.35rem);white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:600;margin:0}
        dl.sums .paid{background:var(--bar);border-color:var(--bar);color:#fff}
        dl.sums .paid dt{color:#fff}
        .charts{align-items:start;display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr))}
        figure{border:1px solid var(--line);border-radius:.6rem;margin:0;padding:1rem}
        figcaption{font-weight:600;margin-bottom:.5rem}
        svg{display:block;height:auto;width:100%}
        svg text{fill:var(--ink);font-size:13px}
        svg .track{fill:var(--tint)}
        svg .bar{fill:var(--bar)}
        svg .value{font-variant-numeric:tabular-nums;text-anchor:end}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;font-size:.85rem;width:100%}
        th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
        th{background:var(--tint);font-weight:600}
        td .soft,td .id{display:block}
        td .id{overflow-wrap:normal}
        .title{min-width:11rem}
        .fixed{white-space:nowrap}
        .number{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
        .debt{color:var(--bad)}
        footer{border-top:1px solid var(--line);color:var(--soft);font-size:.8rem;margin-top:2rem;padding-top:1rem}
        @media print{@page{margin:14mm;size:A4}body{font-size:11px;max-width:none;padding:0}table{font-size:8.5px}th,td{padding:.25rem .4rem}.title{min-width:8rem}.charts{grid-template-columns:repeat(3,1fr)}dl.sums{grid-template-columns:repeat(4,1fr)}dl.sums dd{font-size:1.1rem}.wide{overflow:visible}thead{display:table-header-group}tr,figure,dl.sums div{break-inside:avoid}dl.sums .paid,th,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;

    /// <summary>What a browser may do with the page: show it, with this style sheet.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";
}
