using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>
/// One state of a register of rights: who owns what, and who said what. Immutable and thread-safe. Made from rows in code, or read from
/// a register file (docs/spec/register.schema.json).
/// </summary>
public sealed class RightsRegister
{
    private readonly Dictionary<Iswc, Work> _works = [];
    private readonly Dictionary<PartyId, Party> _parties = [];
    private readonly Dictionary<string, VoiceDelegation> _delegations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RightsDocument> _documents = new(StringComparer.Ordinal);
    private readonly StatementLookup _statements;
    private IsrcIndex<int>? _recordings;

    /// <summary>Makes a register from rows.</summary>
    /// <param name="contents">The rows.</param>
    /// <exception cref="ArgumentException">The rows do not fit together; the message names the row, what was expected and what came.</exception>
    public RightsRegister(RegisterContents contents)
        : this(Checked(contents), isChecked: true)
    {
    }

    private RightsRegister(RegisterContents contents, bool isChecked)
    {
        _ = isChecked;
        Contents = contents;
        _works.EnsureCapacity(contents.Works.Length);
        foreach (Work work in contents.Works)
        {
            _works[work.Iswc] = work;
        }

        foreach (Party party in contents.Parties)
        {
            _parties[party.Id] = party;
        }

        foreach (VoiceDelegation delegation in contents.Delegations)
        {
            _delegations[delegation.Id] = delegation;
        }

        foreach (RightsDocument document in contents.Documents)
        {
            _documents[document.Id] = document;
        }

        _statements = new StatementLookup(contents.Statements);
    }

    /// <summary>All rows.</summary>
    public RegisterContents Contents { get; }

    /// <summary>Who keeps the register.</summary>
    public string Registry => Contents.Registry;

    /// <summary>The number of this state. Every later state has a higher one.</summary>
    public long Revision => Contents.Revision;

    /// <summary>The instant (UTC) up to which the register knows what was said.</summary>
    public DateTimeOffset AsOf => Contents.AsOf;

    /// <summary>Reads a register file's bytes.</summary>
    /// <param name="utf8Json">The file, at most 2 GiB.</param>
    /// <exception cref="RegisterFormatException">The bytes are no register; the message says where, what was expected and what came.</exception>
    public static RightsRegister Parse(ReadOnlySpan<byte> utf8Json)
    {
        RegisterContents contents = RegisterReader.Read(utf8Json);
        return RegisterIntegrity.Check(contents) is { } fault ? throw fault.ToException() : new RightsRegister(contents, isChecked: true);
    }

    /// <summary>Reads a register file.</summary>
    /// <param name="path">The file, at most 2 GiB.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RegisterFormatException">The file is no register; the message says where, what was expected and what came.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static async Task<RightsRegister> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(await RegisterReader.ReadBytesAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes the register as a file that <see cref="Parse"/> reads.</summary>
    /// <param name="utf8Json">Where to.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public Task WriteAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return RegisterWriter.WriteAsync(Contents, utf8Json, cancellationToken);
    }

    /// <summary>Writes a register file. A file that is there is replaced as a whole, so that no reader ever sees half of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return RegisterWriter.SaveAsync(Contents, path, cancellationToken);
    }

    /// <summary>The recording of a code; null where the register has none.</summary>
    /// <param name="isrc">The code.</param>
    public Recording? FindRecording(Isrc isrc)
    {
        // Whoever goes through the recordings in turn, as compilers do, looks up none.
        IsrcIndex<int> recordings = Volatile.Read(ref _recordings) ?? LazyInitializer.EnsureInitialized(ref _recordings, IndexRecordings);
        return recordings.TryGetValue(isrc, out int row) ? Contents.Recordings[row] : null;
    }

    /// <summary>The work of a code; null where the register has none.</summary>
    /// <param name="iswc">The code.</param>
    public Work? FindWork(Iswc iswc) => _works.GetValueOrDefault(iswc);

    /// <summary>The party of an identifier; null where the register has none.</summary>
    /// <param name="id">The identifier.</param>
    public Party? FindParty(PartyId? id) => id is null ? null : _parties.GetValueOrDefault(id);

    /// <summary>The statement of an id; null where the register has none.</summary>
    /// <param name="id">The id.</param>
    public ConsentStatement? FindStatement(string? id) => _statements.Find(id);

    /// <summary>The delegation of an id; null where the register has none.</summary>
    /// <param name="id">The id.</param>
    public VoiceDelegation? FindDelegation(string? id) => id is null ? null : _delegations.GetValueOrDefault(id);

    /// <summary>The document of an id; null where the register has none.</summary>
    /// <param name="id">The id.</param>
    public RightsDocument? FindDocument(string? id) => id is null ? null : _documents.GetValueOrDefault(id);

    /// <summary>Whether anything is said about a subject of that kind: mostly nobody speaks of single recordings.</summary>
    internal bool HasStatementsAbout(SubjectKind kind) => _statements.HasAny(kind);

    /// <summary>The yeses and noes about one subject, ordered by id. Statements about a catalogue are not repeated under its recordings.</summary>
    /// <param name="subject">The subject.</param>
    public ImmutableArray<ConsentStatement> StatementsAbout(StatementSubject subject) => _statements.About(subject);

    /// <summary>What some parties said about a subject, and signals about it, in no order.</summary>
    internal IEnumerable<ConsentStatement> StatementsAbout(StatementSubject subject, IReadOnlySet<PartyId> parties) => _statements.About(subject, parties);

    /// <summary>The withdrawals of a statement, ordered by id.</summary>
    /// <param name="statementId">The statement's id.</param>
    public ImmutableArray<ConsentStatement> WithdrawalsOf(string statementId) => _statements.WithdrawalsOf(statementId);

    private IsrcIndex<int> IndexRecordings()
    {
        IsrcIndex<int> index = new(Contents.Recordings.Length);
        for (int row = 0; row < Contents.Recordings.Length; row++)
        {
            index.GetOrAdd(Contents.Recordings[row].Isrc, out _) = row;
        }

        return index;
    }

    private static RegisterContents Checked(RegisterContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return RegisterIntegrity.Check(contents) is { } fault ? throw new ArgumentException(fault.ToString(), nameof(contents)) : contents;
    }
}
