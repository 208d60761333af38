namespace ArtistFirst.Registry;

/// <summary>What a statement speaks of, as one text to look for.</summary>
internal static class SubjectKey
{
    public static string Of(StatementSubject subject) => subject.Kind switch
    {
        SubjectKind.Recording => Of(subject.Recording),
        SubjectKind.Work => Of(subject.Work),
        SubjectKind.Catalogue => Of(subject.Catalogue!),
        _ => OfVoice(subject.Person!),
    };

    public static string Of(Isrc recording) => $"recording:{recording}";

    public static string Of(Iswc work) => $"work:{work}";

    public static string Of(CatalogueId catalogue) => $"catalogue:{catalogue}";

    public static string OfVoice(PartyId person) => $"voice:{person}";
}
