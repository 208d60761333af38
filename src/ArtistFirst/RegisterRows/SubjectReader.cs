namespace ArtistFirst;

/// <summary>Reads what a statement speaks of: an object with exactly one member.</summary>
internal static class SubjectReader
{
    private static readonly MemberNames Members = new([], ["recording", "work", "catalogue", "voice"]);

    public static StatementSubject Read(ref JsonCursor json, Interned interned)
    {
        StatementSubject? subject = null;
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            if (subject is not null)
            {
                throw json.Unexpected("exactly one of recording, work, catalogue and voice", $"'{member}' as well");
            }

            subject = member switch
            {
                "recording" => StatementSubject.Of(json.ReadIdentifier<Isrc>()),
                "work" => StatementSubject.Of(json.ReadIdentifier<Iswc>()),
                "catalogue" => StatementSubject.Of(json.ReadIdentifier<CatalogueId>()),
                _ => StatementSubject.VoiceOf(interned.ReadParty(ref json)),
            };
        }

        return subject ?? throw json.Unexpected("exactly one of recording, work, catalogue and voice", "an empty object");
    }
}
