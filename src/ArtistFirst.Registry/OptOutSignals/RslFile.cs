using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>
/// Signals in a license file of Really Simple Licensing (RSL 1.0 §3). Where terms contradict, the stricter ones count (§3.1.1): a use is refused where one license of the asset
/// prohibits it, or none permits it. A price for a use is an offer, neither a yes nor a no.
/// </summary>
internal static class RslFile
{
    /// <summary>Reads the file for the asset at an address.</summary>
    public static async Task<SignalReading> ReadAsync(byte[] bytes, Uri address, CancellationToken cancellationToken)
    {
        SignalReading reading = new("rsl");
        using XmlElements xml = new(bytes);
        List<(int Length, long Line, RslTerms Terms)> matches = [];
        bool isRsl = false;
        (string? name, Finding? problem) = await xml.NextAsync(cancellationToken).ConfigureAwait(false);
        while (problem is null && name is not null)
        {
            isRsl |= name is "rsl";
            long line = xml.Line;
            (XElement? content, problem) = name is "content" ? await xml.TakeAsync(cancellationToken).ConfigureAwait(false) : (null, null);
            if (content is not null)
            {
                Collect(reading, line, content, address, matches);
            }

            if (problem is null)
            {
                (name, problem) = await xml.NextAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        if (problem is not null || !isRsl)
        {
            reading.Problems.Add((xml.Line, problem ?? ImportSignalUnusable.Found("a document of RSL, whose root is rsl", "another one")));
        }

        Judge(reading, matches);
        return reading;
    }

    private static void Collect(SignalReading reading, long line, XElement content, Uri address, List<(int Length, long Line, RslTerms Terms)> matches)
    {
        string url = content.Attribute("url")?.Value.Trim() ?? string.Empty;
        bool isElsewhere = Uri.TryCreate(url, UriKind.Absolute, out Uri? absolute) && !absolute.IsFile && !string.Equals(absolute.Host, address.Host, StringComparison.OrdinalIgnoreCase);
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        int slash = scheme < 0 ? 0 : url.IndexOf('/', scheme + 3);
        string pattern = slash < 0 ? "/" : url[slash..];
        int length = isElsewhere ? -1 : PathPattern.Match(pattern, address.PathAndQuery);
        foreach (XElement license in content.Elements("license").Where(_ => length >= 0))
        {
            matches.Add((length, line, RslTerms.Read(license, (expected, came) => reading.Fail(line, expected, came))));
        }
    }

    // §3.1.1: what is said of a narrower path stands before what is said of a wider one.
    private static void Judge(SignalReading reading, List<(int Length, long Line, RslTerms Terms)> matches)
    {
        if (matches.Count == 0)
        {
            return;
        }

        int narrowest = matches.Max(static match => match.Length);
        var nearest = matches.Where(match => match.Length == narrowest).ToList();
        Uses prohibited = nearest.Aggregate(Uses.None, static (all, match) => all | match.Terms.Prohibited);

        // §3.5: a list of what is permitted is closed, also beside a license that has none.
        bool isListed = nearest.Exists(static match => match.Terms.IsListed);
        Uses permitted = nearest.Where(static match => match.Terms.IsListed).Aggregate(Uses.None, static (all, match) => all | match.Terms.Permitted);
        Uses wider = matches.Where(match => match.Length < narrowest).Aggregate(Uses.None, static (all, match) => all | match.Terms.Prohibited);
        Uses denied = prohibited | (isListed ? SignalUses.All & ~permitted : wider);
        reading.Deny(new SignalDenial(nearest[0].Line, denied & ~OutOfScope, "prohibited, or not among what is permitted"));
        TerritorySet outside = nearest.Aggregate(TerritorySet.Empty, static (all, match) => all.Union(match.Terms.Territories)).Complement;
        reading.Deny(new SignalDenial(nearest[0].Line, SignalUses.All & ~denied & ~OutOfScope, outside, "not permitted in these territories"));
    }

    // Guarding against copies is in nobody's list of what a crawler may do.
    private const Uses OutOfScope = Uses.Identify;
}
