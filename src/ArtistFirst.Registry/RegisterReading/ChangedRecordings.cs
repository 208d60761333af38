namespace ArtistFirst.Registry;

/// <summary>
/// Which recordings are answered otherwise than in an earlier revision, or may be: told from the history. Where that would be as much work as looking at all of them, nothing is told.
/// </summary>
internal sealed class ChangedRecordings(RegisterSession session)
{
    private const int MostEntries = 10_000;
    private const int MostRecordings = 50_000;
    private const int IsrcLength = 12;

    private const string Entries = "SELECT kind, row_key, change, body FROM register_history WHERE shard = 0 AND revision > @p0 AND seq >= @p1 ORDER BY seq";
    private const string OfWorks = "SELECT isrc FROM register_recording_work WHERE shard = 0 AND iswc IN ({keys})";
    private const string OfPeople = "SELECT DISTINCT asset FROM register_claim WHERE shard = 0 AND side IN (3, 4) AND party IN ({keys})";

    private readonly HashSet<string> _recordings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _works = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);
    private readonly Interned _interned = new();

    /// <summary>The recordings in the order of their codes; null where it cannot be told in few words.</summary>
    public async Task<IReadOnlyList<string>?> FindAsync(long since, long historySize, CancellationToken cancellationToken)
    {
        List<(RegisterRowKind Kind, string Key, RowChange Change, string Body)> entries = await session.QueryAsync(
            Entries,
            static row => ((RegisterRowKind)row.GetInt64(0), row.GetString(1), (RowChange)row.GetInt64(2), row.GetString(3)),
            cancellationToken,
            since,
            historySize - MostEntries - 1).ConfigureAwait(false);
        if (entries.Count > MostEntries || entries.Exists(entry => !Gather(entry.Kind, entry.Key, entry.Change, entry.Body)))
        {
            return null;
        }

        List<string> withdrawn = await session.FindAsync(RegisterQueries.Statements, _withdrawn, static row => row.GetString(1), cancellationToken).ConfigureAwait(false);
        if (!withdrawn.TrueForAll(body => GatherSubject(RowText.ReadStatement(body, _interned).Subject)))
        {
            return null;
        }

        _recordings.UnionWith(await session.FindAsync(OfWorks, _works, static row => row.GetString(0), cancellationToken).ConfigureAwait(false));
        _recordings.UnionWith(await session.FindAsync(OfPeople, _people, static row => row.GetString(0), cancellationToken).ConfigureAwait(false));
        return _recordings.Count > MostRecordings ? null : [.. _recordings.Order(StringComparer.Ordinal)];
    }

    // What was added and is named by nobody yet changes no answer; whoever names it has an entry too.
    private bool Gather(RegisterRowKind kind, string key, RowChange change, string body)
    {
        switch (kind)
        {
            case RegisterRowKind.Approval:
                return true;
            case RegisterRowKind.Recording:
                _recordings.Add(key);
                return true;
            case RegisterRowKind.Work:
                _works.Add(key);
                return true;
            case RegisterRowKind.Claim:
                (key.Length == IsrcLength ? _recordings : _works).Add(key);
                return true;
            case RegisterRowKind.Statement:
                return GatherStatement(RowText.ReadStatement(body, _interned));
            default:
                return change == RowChange.Added;
        }
    }

    private bool GatherStatement(ConsentStatement statement)
    {
        if (statement.Withdraws is { } withdrawn)
        {
            _withdrawn.Add(withdrawn);
            return true;
        }

        return GatherSubject(statement.Subject);
    }

    private bool GatherSubject(StatementSubject? subject)
    {
        switch (subject?.Kind)
        {
            case SubjectKind.Recording:
                _recordings.Add(subject.Recording.ToString());
                return true;
            case SubjectKind.Work:
                _works.Add(subject.Work.ToString());
                return true;
            case SubjectKind.Voice:
                _people.Add(subject.Person!.ToString());
                return true;
            default:
                return false;
        }
    }
}
