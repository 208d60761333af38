namespace ArtistFirst.Registry;

/// <summary>The columns of both kinds of CSV files, under the names that stand in the header.</summary>
internal static class CsvColumn
{
    public const string Isrc = "isrc";
    public const string Iswc = "iswc";
    public const string Title = "title";
    public const string Artists = "artists";
    public const string Works = "works";
    public const string Catalogues = "catalogues";
    public const string Labels = "labels";
    public const string Vocals = "vocals";
    public const string Party = "party";
    public const string PartyName = "party_name";
    public const string PartyKind = "party_kind";
    public const string Side = "side";
    public const string Share = "share";
    public const string Territories = "territories";
    public const string From = "from";
    public const string Until = "until";
    public const string Id = "id";
    public const string GivenBy = "given_by";
    public const string Catalogue = "catalogue";
    public const string Voice = "voice";
    public const string Effect = "effect";
    public const string Uses = "uses";
    public const string Withdraws = "withdraws";
    public const string Licensees = "licensees";
    public const string Models = "models";
    public const string Destinations = "destinations";
    public const string RecordedAt = "recorded_at";
    public const string Duties = "duties";
    public const string AfterRevocation = "after_revocation";
    public const string Source = "source";
    public const string Signal = "signal";
    public const string Document = "document";
    public const string DocumentHash = "document_sha256";
    public const string Delegation = "delegation";

    /// <summary>The columns of claims, in the order of the guide.</summary>
    public static readonly string[] OfClaims =
        [Isrc, Iswc, Party, Side, Share, Territories, From, Until, Title, Artists, Works, Catalogues, Labels, Vocals, PartyName, PartyKind];

    /// <summary>The columns of statements, in the order of the guide.</summary>
    public static readonly string[] OfStatements =
    [
        Id, Party, Side, Effect, Uses, Isrc, Iswc, Catalogue, Voice, Licensees, Territories, Models, Destinations, From, Until, RecordedAt, Source, Document,
        DocumentHash, GivenBy, Delegation, Duties, AfterRevocation, Signal, Withdraws, PartyName, PartyKind,
    ];

    /// <summary>The columns without which no line of claims says anything.</summary>
    public static readonly string[] NeededByClaims = [Party, Side];

    /// <summary>The columns without which no line of statements says anything.</summary>
    public static readonly string[] NeededByStatements = [Effect];
}
