using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>The form of a claim of version 2: its label, and the program that made it (C2PA 2.2 §8.1, §10.2.2). Pictures of programs are those that were signed.</summary>
internal static class ClaimRule
{
    private const int MostLabelParts = 5;
    private const int LongestGenerator = 32;

    public static void Check(Manifest manifest, StatusLog log)
    {
        if (manifest.ClaimVersion > 1)
        {
            CheckForm(manifest, log);
        }

        foreach (CborItem generator in manifest.Claim.Generators)
        {
            try
            {
                if (RecordedActions.IconOf(generator) is { } icon)
                {
                    IconRule.Check(icon, manifest, log);
                }
            }
            catch (ManifestFormatException exception)
            {
                log.Add(StatusCodes.ClaimMalformed, exception.Message, manifest.Url);
            }
        }
    }

    private static void CheckForm(Manifest manifest, StatusLog log)
    {
        if (!IsLabel(manifest.Label))
        {
            log.Add(StatusCodes.ClaimMalformed, $"A manifest's label is urn:c2pa: and a UUID; '{Shown.Of(manifest.Label)}' is none.", manifest.Url);
        }

        if (manifest.Claim.Generators[0].Find("name")?.Text is not { Length: > 0 })
        {
            log.Add(StatusCodes.ClaimMalformed, "claim_generator_info names the program that made the claim; its name is empty.", manifest.Url);
        }
    }

    // urn:c2pa:UUID[:generator[:version_reason]], or the form of version 1, urn:uuid:UUID with or without a generator in front.
    private static bool IsLabel(string label)
    {
        string[] parts = label.Split(':');
        return parts switch
        {
            ["urn", "uuid", _, ..] => true,
            ["urn", "c2pa", _, .. var rest] => parts.Length <= MostLabelParts && (rest.Length < 1 || IsGenerator(rest[0])) && (rest.Length < 2 || IsVersion(rest[1])),
            [_, "urn", "uuid", _] => true,
            _ => false,
        };
    }

    private static bool IsGenerator(string text) => text.Length <= LongestGenerator && text.All(static letter => letter is > ' ' and <= '~');

    private static bool IsVersion(string text) =>
        text.Length == 0 || Array.TrueForAll(text.Split('_'), static part => ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
