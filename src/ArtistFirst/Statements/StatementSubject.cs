namespace ArtistFirst;

/// <summary>What a statement speaks of: a recording, a work, a catalogue, or a person's voice.</summary>
public sealed record StatementSubject
{
    private StatementSubject(SubjectKind kind) => Kind = kind;

    /// <summary>Which of the four.</summary>
    public SubjectKind Kind { get; }

    /// <summary>The recording; the default value where the subject is something else.</summary>
    public Isrc Recording { get; private init; }

    /// <summary>The work; the default value where the subject is something else.</summary>
    public Iswc Work { get; private init; }

    /// <summary>The catalogue; null where the subject is something else.</summary>
    public CatalogueId? Catalogue { get; private init; }

    /// <summary>The person whose voice it is; null where the subject is something else.</summary>
    public PartyId? Person { get; private init; }

    /// <summary>One recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <exception cref="ArgumentException">The recording is the default value.</exception>
    public static StatementSubject Of(Isrc recording) => recording.IsEmpty
        ? throw new ArgumentException("Expected a recording; the default value names none.", nameof(recording))
        : new StatementSubject(SubjectKind.Recording) { Recording = recording };

    /// <summary>One work.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="ArgumentException">The work is the default value.</exception>
    public static StatementSubject Of(Iswc work) => work.IsEmpty
        ? throw new ArgumentException("Expected a work; the default value names none.", nameof(work))
        : new StatementSubject(SubjectKind.Work) { Work = work };

    /// <summary>A catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static StatementSubject Of(CatalogueId catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new StatementSubject(SubjectKind.Catalogue) { Catalogue = catalogue };
    }

    /// <summary>A person's voice, name and likeness, in every recording where the person has a part.</summary>
    /// <param name="person">The person.</param>
    public static StatementSubject VoiceOf(PartyId person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new StatementSubject(SubjectKind.Voice) { Person = person };
    }

    /// <summary>The subject in words, such as <c>recording USPR37300012</c>.</summary>
    public override string ToString() => Kind switch
    {
        SubjectKind.Recording => $"recording {Recording}",
        SubjectKind.Work => $"work {Work}",
        SubjectKind.Catalogue => $"catalogue {Catalogue}",
        SubjectKind.Voice => $"voice of {Person}",
        _ => string.Empty,
    };
}
