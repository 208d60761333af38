using System.Text;

namespace ArtistFirst;

/// <summary>Reads the member recordings of a grant: exactly one of isrc, catalogue, label and manifest.</summary>
internal static class RecordingScopeReader
{
    private const int IsrcLength = 12;

    /// <summary>Anything but exactly one known way is refused: a further member may be a restriction.</summary>
    public static LicenseOutcome Read(scoped ref StrictJsonReader reader, out RecordingScope? scope)
    {
        scope = null;
        if (!reader.IsObject || !reader.NextMember(out ReadOnlySpan<byte> name))
        {
            return LicenseOutcome.RecordingsMalformed;
        }

        LicenseOutcome outcome = name switch
        {
            _ when name.SequenceEqual("isrc"u8) => ReadRecordings(ref reader, out scope),
            _ when name.SequenceEqual("catalogue"u8) => ReadCatalogues(ref reader, out scope),
            _ when name.SequenceEqual("label"u8) => ReadLabels(ref reader, out scope),
            _ when name.SequenceEqual("manifest"u8) => ReadManifest(ref reader, out scope),
            _ => LicenseOutcome.RecordingsMalformed,
        };
        if (outcome == LicenseOutcome.GrantMalformed)
        {
            return LicenseOutcome.RecordingsMalformed;
        }

        return outcome == LicenseOutcome.Valid && reader.NextMember(out _) ? LicenseOutcome.RecordingsMalformed : outcome;
    }

    private static LicenseOutcome ReadRecordings(scoped ref StrictJsonReader reader, out RecordingScope? scope)
    {
        scope = null;
        ulong[] packed = new ulong[Math.Min(CodeList.Count(reader), RecordingScope.MaxRecordings)];
        var codes = new CodeList(1, RecordingScope.MaxRecordings);
        for (int i = 0; codes.Next(ref reader, out ReadOnlySpan<byte> code); i++)
        {
            // The reader of codes is lenient (hyphens, small letters); a token has the canonical text alone.
            if (code.Length != IsrcLength || code.ContainsAnyInRange((byte)'a', (byte)'z') || !Isrc.TryParse(code, out Isrc isrc))
            {
                return LicenseOutcome.RecordingsMalformed;
            }

            packed[i] = isrc.Packed;
        }

        // The order of the packed numbers is that of the texts, so that sorted codes can be searched as they came.
        scope = RecordingScope.OfPacked(packed);
        return codes.Outcome;
    }

    private static LicenseOutcome ReadCatalogues(scoped ref StrictJsonReader reader, out RecordingScope? scope)
    {
        scope = null;
        var catalogues = new CatalogueId[Math.Min(CodeList.Count(reader), RecordingScope.MaxCatalogues)];
        var codes = new CodeList(1, RecordingScope.MaxCatalogues);
        for (int i = 0; codes.Next(ref reader, out ReadOnlySpan<byte> code); i++)
        {
            if (!CatalogueId.TryParse(code, out CatalogueId? catalogue) || !TokenText.AreEqual(code, catalogue.ToString()))
            {
                return LicenseOutcome.RecordingsMalformed;
            }

            catalogues[i] = catalogue;
        }

        scope = RecordingScope.OfSorted(catalogues);
        return codes.Outcome;
    }

    private static LicenseOutcome ReadLabels(scoped ref StrictJsonReader reader, out RecordingScope? scope)
    {
        scope = null;
        var labels = new PartyId[Math.Min(CodeList.Count(reader), RecordingScope.MaxLabels)];
        var codes = new CodeList(1, RecordingScope.MaxLabels);
        for (int i = 0; codes.Next(ref reader, out ReadOnlySpan<byte> code); i++)
        {
            if (!PartyId.TryParse(code, out PartyId? label) || !TokenText.AreEqual(code, label.ToString()))
            {
                return LicenseOutcome.RecordingsMalformed;
            }

            labels[i] = label;
        }

        scope = RecordingScope.OfSorted(labels);
        return codes.Outcome;
    }

    private static LicenseOutcome ReadManifest(scoped ref StrictJsonReader reader, out RecordingScope? scope)
    {
        scope = null;
        ReadOnlySpan<byte> uri = default, sha256 = default;
        long count = 0;
        bool isWellFormed = reader.IsObject;
        while (isWellFormed && reader.NextMember(out ReadOnlySpan<byte> name))
        {
            isWellFormed = name switch
            {
                _ when name.SequenceEqual("uri"u8) => reader.TryText(out uri) && TokenText.IsHttpsUrl(uri),
                _ when name.SequenceEqual("sha256"u8) => reader.TryText(out sha256) && TokenText.IsThumbprint(sha256),
                _ when name.SequenceEqual("count"u8) => reader.TryInteger(RecordingManifestReference.MaxCount, out count),
                _ => false,
            };
        }

        if (!isWellFormed || uri.IsEmpty || sha256.IsEmpty || count == 0)
        {
            return LicenseOutcome.RecordingsMalformed;
        }

        scope = RecordingScope.Of(new RecordingManifestReference(Encoding.ASCII.GetString(uri), Encoding.ASCII.GetString(sha256), (int)count));
        return LicenseOutcome.Valid;
    }
}
