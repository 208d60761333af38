using System.Text;

namespace ArtistFirst;

/// <summary>aud (RFC 7519 §4.1.3): one string, or an array of 1 to 8 of them.</summary>
internal static class AudienceClaim
{
    private const int MaxAudiences = 8;

    /// <summary>Checks the form and keeps the text.</summary>
    public static bool Read(scoped ref StrictJsonReader reader, scoped ref LicenseClaims claims)
    {
        StrictJsonReader start = reader;
        claims.Audience = reader.TakeRaw();
        return Count(ref start) is > 0 and <= MaxAudiences;
    }

    /// <summary>Whether the verifier's own name is among them, byte for byte.</summary>
    public static bool Contains(in LicenseClaims claims, ReadOnlySpan<byte> verifier)
    {
        StrictJsonReader reader = claims.ReadAudience();
        if (!reader.IsArray)
        {
            return reader.TryText(out ReadOnlySpan<byte> only) && only.SequenceEqual(verifier);
        }

        while (reader.NextItem())
        {
            if (reader.TryText(out ReadOnlySpan<byte> name) && name.SequenceEqual(verifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names. The verifier's own list is given where there is nobody else, so that the usual license needs no new one.</summary>
    public static IReadOnlyList<string> ToList(in LicenseClaims claims, IReadOnlyList<string> verifierAlone)
    {
        StrictJsonReader reader = claims.ReadAudience();
        return Count(ref reader) == 1 ? verifierAlone : Names(claims);
    }

    /// <summary>The names, as the license has them.</summary>
    public static IReadOnlyList<string> Names(in LicenseClaims claims)
    {
        StrictJsonReader counted = claims.ReadAudience();
        string[] names = new string[Count(ref counted)];
        StrictJsonReader reader = claims.ReadAudience();
        bool isList = reader.IsArray;
        for (int i = 0; i < names.Length && (!isList || reader.NextItem()); i++)
        {
            reader.TryText(out ReadOnlySpan<byte> name);
            names[i] = Encoding.UTF8.GetString(name);
        }

        return names;
    }

    private static int Count(ref StrictJsonReader reader)
    {
        if (!reader.IsArray)
        {
            return IsName(ref reader) ? 1 : -1;
        }

        int count = 0;
        while (reader.NextItem())
        {
            if (!IsName(ref reader))
            {
                return -1;
            }

            count++;
        }

        return count;
    }

    private static bool IsName(ref StrictJsonReader reader) =>
        reader.TryText(out ReadOnlySpan<byte> name) && name.Length is > 0 and <= TokenText.MaxNameLength;
}
