using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>All rows of the register that speak of one recording: its works, and the statements about it, them, its catalogues and its people.</summary>
internal sealed class RelevantRows
{
    private readonly Recording _recording;

    public RelevantRows(RightsRegister register, Recording recording, DateTimeOffset knownAt)
    {
        _recording = recording;
        Works = [.. recording.Works.Distinct().Order().Select(iswc => new LinkedWork(iswc, register.FindWork(iswc)))];
        HashSet<PartyId> parties = [.. recording.Claims.Concat(Works.SelectMany(static work => work.Row?.Claims ?? [])).Select(static claim => claim.Party)];
        Statements =
        [
            .. Subjects(recording)
                .SelectMany(subject => ThatMatter(register, subject, parties))
                .Where(statement => statement.RecordedAt <= knownAt)
                .OrderBy(static statement => statement.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The linked works, ordered by code.</summary>
    public ImmutableArray<LinkedWork> Works { get; }

    /// <summary>The yeses and noes that the register knew and that can matter, ordered by id.</summary>
    public ImmutableArray<ConsentStatement> Statements { get; }

    /// <summary>The places that stand for the whole world.</summary>
    public ImmutableArray<Place> Places => WorldPlaces.Of(
    [
        .. _recording.Claims.Select(static claim => claim.Territories),
        .. Works.SelectMany(static work => work.Row?.Claims ?? []).Select(static claim => claim.Territories),
        .. Statements.Select(static statement => statement.Reach.Territories),
    ]);

    /// <summary>Whether a statement speaks of a side of the recording: of the recording itself, or of one of its works.</summary>
    public bool Covers(ConsentStatement statement, Work? work) => statement.Subject!.Kind switch
    {
        SubjectKind.Recording => statement.Subject.Recording == _recording.Isrc,
        SubjectKind.Work => work is not null && statement.Subject.Work == work.Iswc,
        SubjectKind.Catalogue => _recording.Catalogues.Contains(statement.Subject.Catalogue!) || work?.Catalogues.Contains(statement.Subject.Catalogue!) == true,
        SubjectKind.Voice => true, // whose voice it is is told by the claims: a statement counts only with one
        _ => false,
    };

    // A large catalogue has statements of a thousand parties; those of strangers to this recording matter only as signals, and where they name it.
    private static IEnumerable<ConsentStatement> ThatMatter(RightsRegister register, StatementSubject subject, HashSet<PartyId> parties) =>
        subject.Kind == SubjectKind.Recording ? register.StatementsAbout(subject) : register.StatementsAbout(subject, parties);

    private HashSet<StatementSubject> Subjects(Recording recording)
    {
        HashSet<StatementSubject> subjects = [StatementSubject.Of(recording.Isrc)];
        subjects.UnionWith(recording.Catalogues.Select(StatementSubject.Of));
        subjects.UnionWith(recording.Works.Select(StatementSubject.Of));
        subjects.UnionWith(Works.SelectMany(static work => work.Row?.Catalogues ?? []).Select(StatementSubject.Of));
        subjects.UnionWith(recording.Claims.Where(static claim => claim.Side is Side.Artist or Side.Voice).Select(static claim => StatementSubject.VoiceOf(claim.Party)));
        return subjects;
    }
}
