using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ArtistFirst.Registry;

/// <summary>
/// What a run of an import leaves in the register about itself, in the transaction of each batch: how far it came, and what it had to say until there. A later run goes on behind it, and
/// says that as well. The run that began last owns the trail of a source; one that is overtaken goes on importing, and leaves no more of itself.
/// </summary>
internal sealed class ImportTrail
{
    private const int PageSize = 1_000;

    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly string _source;
    private readonly string _terms;
    private readonly string? _earlier;

    private ImportTrail(Sha256Hash source, string terms, long behind, string? earlier)
    {
        _source = source.ToString();
        _terms = terms;
        _earlier = earlier;
        Behind = behind;
    }

    /// <summary>Behind which unit of the source this run goes on; 0 where it begins at the beginning.</summary>
    public long Behind { get; }

    /// <summary>The trail of a run that begins at the beginning.</summary>
    public static ImportTrail New(Sha256Hash source, string terms) => new(source, terms, 0, earlier: null);

    /// <summary>The trail of a run that goes on where one to the same terms ended; there is none: of one that begins.</summary>
    public static async Task<ImportTrail> FindAsync(ConsentRegister register, Sha256Hash source, string terms, CancellationToken cancellationToken)
    {
        List<(long Line, string Run)> known = await register.AskAsync(
            (session, _) => session.QueryAsync(ImportQueries.Run, static row => (row.GetInt64(0), row.GetString(1)), cancellationToken, source.ToString(), terms), cancellationToken).ConfigureAwait(false);
        return known is [var (line, run)] ? new ImportTrail(source, terms, line, run) : New(source, terms);
    }

    /// <summary>What earlier runs had to say of the units that this one does not read again, a page at a time.</summary>
    public async IAsyncEnumerable<ImportRemark> ReadAsync(ConsentRegister register, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (long unit, long place) = (_earlier is null ? long.MaxValue : 0, -1);
        while (unit < long.MaxValue)
        {
            (long afterUnit, long afterPlace) = (unit, place);
            List<StoredRemark> page = await register.AskAsync(
                (session, _) => session.QueryAsync(ImportQueries.Remarks, ImportQueries.ReadRemark, cancellationToken, _source, afterUnit, afterPlace, Behind, (long)PageSize), cancellationToken).ConfigureAwait(false);
            foreach (StoredRemark stored in page)
            {
                yield return stored.Remark;
            }

            (unit, place) = page.Count < PageSize ? (long.MaxValue, 0) : (page[^1].Unit, page[^1].Place);
        }
    }

    /// <summary>Writes down how far the source is imported with a batch, and the remarks in it.</summary>
    public async Task WriteAsync(RegisterSession session, ImportBatch batch, IReadOnlyList<RowOutcome> outcomes, CancellationToken cancellationToken)
    {
        if (!await ReachAsync(session, batch, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        object?[][] remarks = [.. batch.Judge(outcomes).Select(judged => new object?[]
        {
            RegisterSession.Shard, _source, judged.Unit, judged.Place, judged.Remark.Line, (long)judged.Remark.Finding.Code.Number, judged.Remark.IsRejection ? 1L : 0L, StoredRemark.TextOf(judged.Remark.Finding.Message),
        })];
        await session.InsertAsync(ImportQueries.AddRemarks, remarks, cancellationToken).ConfigureAwait(false);
    }

    // Whether the trail is this run's to write.
    private async Task<bool> ReachAsync(RegisterSession session, ImportBatch batch, CancellationToken cancellationToken)
    {
        if (!batch.IsFirst)
        {
            return await session.ExecuteAsync(ImportQueries.GoOn, cancellationToken, _source, _run, batch.Reached).ConfigureAwait(false) == 1;
        }

        bool isOwner = _earlier is null
            ? await session.ExecuteAsync(ImportQueries.Begin, cancellationToken, _source, _run, _terms, batch.Reached).ConfigureAwait(false) == 1
            : await session.ExecuteAsync(ImportQueries.TakeOver, cancellationToken, _source, _earlier, _run, batch.Reached).ConfigureAwait(false) == 1;
        if (isOwner)
        {
            await session.ExecuteAsync(ImportQueries.RemoveRemarks, cancellationToken, _source, Behind).ConfigureAwait(false);
        }

        return isOwner;
    }
}
