namespace ArtistFirst.Analyzers;

/// <summary>
/// Writes members that bear contracts, some of which do not keep them, and calls of them: a promise that the analyzer lets pass has to be true when the program runs. Beside them
/// setters, operators, conversions and function pointers of the programs' own.
/// </summary>
/// <param name="random">Where they are drawn from.</param>
/// <param name="variable">A variable that names a recording.</param>
/// <param name="site">The number of the next load.</param>
internal sealed class ContractGenerator(Random random, Func<string> variable, Func<int> site)
{
    /// <summary>What every program may use.</summary>
    public const string Shared =
        """
        public interface IShelf { [RequiresLicenseCheck("s")] void Play(World w, int site, string s); [ChecksLicense("s")] bool Knows(World w, string s); [ChecksLicense("s")] void Insist(World w, string s); [ChecksLicense("t.Id")] bool KnowsTrack(World w, WorldTrack t); }
        public sealed class Shelf : IShelf {
        public void Play(World w, int site, string s) => w.Load(site, s);
        public bool Knows(World w, string s) => w.Roll() && w.Allowed(s);
        public void Insist(World w, string s) { if (!w.Allowed(s)) throw new InvalidOperationException(); }
        public bool KnowsTrack(World w, WorldTrack t) => w.Allowed(t.Id) && w.Roll(); }
        public sealed class Own { public string Id = "own"; public static Own operator +(Own o, string s) { o.Id = s; return o; } public static implicit operator string(Own o) => o.Id;
        public static Own operator ++(Own o) { o.Id += "+"; return o; }
        public void Deconstruct(out string a, out string b) { a = Id; b = Id = Id + "x"; } public string Name { set { Id = value + "n"; } } public string Plain { get; set; } = "plain"; }
        public struct Slot { string _id; public string Id { readonly get => _id ?? "slot"; set => _id = value + "s"; } public string Plain; }
        """;

    /// <summary>The members of a program.</summary>
    /// <param name="name">The name of its class.</param>
    /// <param name="drawn">A body that is drawn from the whole grammar, in which <c>s0</c> is the parameter.</param>
    public string Members(string name, string drawn) =>
        $$"""
        World _w = null!; string _h = "h";
        [ChecksLicense("s0")] bool Ask(World w, string s0, string s1) {{{(Chance(3) ? drawn : AskBody())}}}
        [ChecksLicense("s")] void Insist(World w, string s) {{{InsistBody()}}}
        [ChecksLicense("s")] async Task<bool> AskLater(World w, string s) {{{LaterBody()}}}
        [RequiresLicenseCheck("s")] void Play(World w, int site, string s) { {{Pick("w.Load(site, s);", "w.MayThrow(); w.Load(site, s);", "string t = s; if (w.Roll()) w.Load(site, t);")}} }
        [LoadsCatalogueAudio("t.Id")] void PlayTrack(World w, int site, WorldTrack t) => Play(w, site, t.Id);
        string Held { get => _h; set { {{Pick("_w.Demand(value);", "if (!_w.Allowed(value)) throw new InvalidOperationException();", "if (_w.Roll()) _w.Demand(value);", string.Empty)}} _h = value; } }
        static void Mover({{name}} p, World w) { p._f = w.Next(); }
        static void Swap(ref string s, World w) { if (w.Roll()) s = w.Next(); }
        """;

    public string Answer(bool mayWait) => random.Next(mayWait ? 4 : 3) switch
    {
        0 => $"Ask(w, {variable()}, {variable()})",
        1 => $"h0.Knows(w, {variable()})",
        2 => Pick("h0.KnowsTrack(w, t0)", "w.Allowed(u0)", "w.Allowed(u1.Id)", "w.Allowed(Held)", "w.Allowed(v0.Id)"),
        _ => $"(await AskLater(w, {variable()}))",
    };

    public string Statement(string name) => random.Next(20) switch
    {
        0 or 1 => $"Play(w, {site()}, {variable()});",
        2 or 3 => $"h0.Play(w, {site()}, {variable()});",
        4 => $"PlayTrack(w, {site()}, t0);",
        5 => $"Insist(w, {variable()});",
        6 => $"h0.Insist(w, {variable()});",
        7 => $"if ({Answer(mayWait: false)}) {{ w.Load({site()}, {variable()}); }}",
        8 => $"Held = {variable()};",
        9 => $"w.Load({site()}, Held);",
        10 => $"w.Load({site()}, {Pick("u0.Id", "u1", "u1.Id", "u0.Plain", "v0.Id", "v0.Plain")});",
        11 => Pick("w.Demand(u0);", "w.Demand(u0.Id);", "w.Demand(u1.Id);", "w.Demand(u0.Plain);", "w.Demand(v0.Id);", "w.Demand(v0.Plain);"),
        12 => Pick($"u0 += {variable()};", $"_ = u1 + {variable()};", "u1++;", $"u0.Name = {variable()};", $"u0.Plain = {variable()};"),
        13 => $"({variable()}, {variable()}) = u0;",
        14 => $"unsafe {{ ((delegate*<{name}, World, void>)&Mover)(this, w); }}",
        15 => Pick("w.Demand(_f);", $"w.Load({site()}, _f);"),
        16 => $"unsafe {{ ((delegate*<ref string, World, void>)&Swap)(ref {variable()}, w); }}",
        17 => Pick($"v0.Id = {variable()};", $"v0.Plain = {variable()};"),
        18 => $"if (h0.KnowsTrack(w, t0)) PlayTrack(w, {site()}, t0);",
        _ => $"if ({Answer(mayWait: false)}) {{ {Pick($"Play(w, {site()}, {variable()});", $"h0.Play(w, {site()}, {variable()});")} }}",
    };

    private string AskBody() => Pick(
        "return w.Allowed(s0);",
        "return w.Roll() && w.Allowed(s0);",
        "if (!w.Allowed(s0)) return false; w.MayThrow(); return true;",
        "try { w.Demand(s0); return true; } catch (Exception) { return false; }",
        "try { w.Demand(s0); } finally { w.MayThrow(); } return w.Roll();",
        "return w.Decide(s0) is { IsAllowed: true };",
        "bool b = w.Allowed(s0); if (w.Roll()) b = b && w.Allowed(s1); return b;",
        "foreach (string s in new[] { s1, s0 }) { if (!w.Allowed(s)) return false; } w.Demand(s0); return true;",
        "return w.Roll() || w.Allowed(s0);",
        "if (w.Roll()) s0 = s1; return w.Allowed(s0);",
        "try { w.Demand(s0); } catch (InvalidOperationException) { } return w.Roll();",
        "try { w.MayThrow(); w.Demand(s0); } catch (InvalidOperationException) { } return w.Roll();");

    private string InsistBody() => Pick(
        "w.Demand(s);",
        "if (!w.Allowed(s)) throw new InvalidOperationException();",
        "while (!w.Allowed(s)) w.MayThrow();",
        "Ask(w, s, s); w.Demand(s);",
        "if (w.Roll()) w.Demand(s); else h(); void h() { w.Demand(s); }",
        "if (w.Roll()) w.Demand(s);",
        "try { w.Demand(s); } finally { if (w.Roll()) s = w.Next(); }");

    private string LaterBody() => Pick(
        "return await w.AllowedAsync(s);",
        "await w.DemandAsync(s); return w.Roll();",
        "Task<bool> t = w.AllowedAsync(s); w.MayThrow(); return await t;",
        "Task t = w.DemandAsync(s); if (w.Roll()) await t; return true;",
        "await Task.CompletedTask; return Ask(w, s, s) && w.Allowed(s);");

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
