using System.Text.RegularExpressions;

namespace ArtistFirst.Analyzers;

/// <summary>The variables that generated methods are about. A method declares those that it uses: the others would only be compiled three times.</summary>
internal static partial class ProgramVariables
{
    private static readonly (string Names, string Declaration)[] All =
    [
        ("s2", "string s2 = w.Next();"),
        ("s3", "string s3 = s0;"),
        ("b0", "bool b0 = false;"),
        ("b1", "bool b1 = w.Roll();"),
        ("b2", "bool b2 = true;"),
        ("n0", "bool? n0 = null;"),
        ("d0", "WorldDecision? d0 = null;"),
        ("g0", "WorldGrant? g0 = null;"),
        ("k0", "Task k0 = Task.CompletedTask;"),
        ("k1", "Task<bool> k1 = Task.FromResult(false);"),
        ("t0", "WorldTrack t0 = new(s0, s1);"),
        ("j0 j1", "WorldJob j0 = new(), j1 = j0;"),
        ("m0", "string? m0 = null;"),
        ("o0", "WorldNote o0 = new();"),
        ("l0", "List<string> l0 = [s0, s1];"),
        ("f0", "Func<bool> f0 = () => false;"),
        ("a0", "Action a0 = () => { };"),
        ("h0", "IShelf h0 = new Shelf();"),
        ("u0 u1", "Own u0 = new(), u1 = u0;"),
        ("v0", "Slot v0 = new(); v0.Plain = \"v\";"),
    ];

    /// <summary>The declarations of the variables that a body uses.</summary>
    public static string UsedIn(string body)
    {
        HashSet<string> used = [.. Name().Matches(body).Select(match => match.Value)];
        return string.Join(' ', All.Where(variable => variable.Names.Split(' ').Any(used.Contains)).Select(variable => variable.Declaration));
    }

    [GeneratedRegex(@"\b[a-z][0-9]\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}
