using System.Text.RegularExpressions;

namespace ArtistFirst.Registry;

/// <summary>A path under a registry's address that may be asked for. Everything else is not there, whatever lies in the folder.</summary>
internal sealed partial record PublishedFile(string Licensee, string Name)
{
    public bool IsHead => Name is "head.jwt";

    public bool IsEvents => Name is "events";

    public static PublishedFile? Of(string? path) =>
        path is not null && Form().Match(path) is { Success: true } match ? new PublishedFile(match.Groups["licensee"].Value, match.Groups["name"].Value) : null;

    public string In(string folder) => Path.Combine([folder, Licensee, .. Name.Split('/')]);

    [GeneratedRegex(@"\A/(?<licensee>[0-9a-f]{32})/(?<name>head\.jwt|events|base/[0-9]{1,19}\.(afcs|hashes)|deltas/[0-9]{1,19}\.afcd|chunks/[A-Za-z0-9_-]{1,64})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
