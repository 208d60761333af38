namespace ArtistFirst.C2pa;

/// <summary>The boxes that every manifest has (C2PA 2.2 §11.1.4.2). Two stores beside them, of credentials and of data, belong to claims of version 1.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="Assertions">The assertion store.</param>
internal sealed record ManifestBoxes(JumbfSuperbox Claim, JumbfSuperbox Signature, JumbfSuperbox Assertions)
{
    private const string DataBoxes = "c2pa.databoxes";
    private const string Credentials = "c2pa.credentials";

    /// <summary>Finds the boxes.</summary>
    /// <returns>Null where one is missing, comes twice, or there is another; the log says which.</returns>
    public static ManifestBoxes? Find(JumbfSuperbox manifest, StatusLog log, string url)
    {
        JumbfSuperbox? stranger = manifest.Superboxes.FirstOrDefault(static box => !IsKnown(box));
        if (stranger is not null || manifest.Boxes.Count > 0)
        {
            log.Add(StatusCodes.ClaimMultiple, $"A manifest has a claim, its signature and an assertion store; it also has '{Shown.Of(stranger?.Label ?? manifest.Boxes[0].Type)}'.", url);
            return null;
        }

        JumbfSuperbox[] claims = [.. manifest.Superboxes.Where(static box => box.Type == JumbfTypes.Claim)];
        JumbfSuperbox[] signatures = [.. manifest.Superboxes.Where(static box => box.Type == JumbfTypes.Signature)];
        JumbfSuperbox[] stores = [.. manifest.Superboxes.Where(static box => box.Type == JumbfTypes.AssertionStore)];
        if (claims.Length == 1 && signatures.Length == 1 && stores.Length == 1)
        {
            return new ManifestBoxes(claims[0], signatures[0], stores[0]);
        }

        string code = (claims.Length, signatures.Length) switch
        {
            (0, _) => StatusCodes.ClaimMissing,
            ( > 1, _) => StatusCodes.ClaimMultiple,
            (_, 0) => StatusCodes.ClaimSignatureMissing,
            _ => StatusCodes.ClaimMalformed,
        };
        log.Add(code, $"A manifest has one claim, one signature and one assertion store; this one has {claims.Length}, {signatures.Length} and {stores.Length}.", url);
        return null;
    }

    private static bool IsKnown(JumbfSuperbox box) => box.Label switch
    {
        JumbfLabels.ClaimV1 or JumbfLabels.ClaimV2 => box.Type == JumbfTypes.Claim,
        JumbfLabels.Signature => box.Type == JumbfTypes.Signature,
        JumbfLabels.AssertionStore => box.Type == JumbfTypes.AssertionStore,
        DataBoxes => box.Type == JumbfTypes.DataBoxStore,
        Credentials => box.Type == JumbfTypes.CredentialStore,
        _ => false,
    };
}
