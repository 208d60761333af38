using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>Where a settlement reads entries from.</summary>
/// <param name="read">Reads from a position on, in order.</param>
/// <param name="find">Finds what is recorded of an operation, in order; null where the ledger can only be read.</param>
internal sealed class EntrySource(Func<long, IAsyncEnumerable<UsageEntry>> read, Func<OperationId, CancellationToken, Task<IReadOnlyList<UsageEntry>>>? find = null)
{
    /// <summary>Whether the ledger can be asked for an operation.</summary>
    public bool CanFind => find is not null;

    /// <summary>The entries from a position on.</summary>
    public IAsyncEnumerable<UsageEntry> ReadAsync(long from) => read(from);

    /// <summary>All that is recorded of some operations, of each in order.</summary>
    public async IAsyncEnumerable<UsageEntry> FindAsync(IEnumerable<OperationId> operations, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (OperationId operation in operations)
        {
            foreach (UsageEntry entry in await find!(operation, cancellationToken).ConfigureAwait(false))
            {
                yield return entry;
            }
        }
    }
}
