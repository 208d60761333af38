namespace ArtistFirst;

/// <summary>The units that a use has taken, one of each quota that binds it.</summary>
internal sealed class QuotaUnits
{
    private readonly List<QuotaLease> _taken = [];

    /// <summary>Of a use that no quota binds, or that is on record already.</summary>
    public static QuotaUnits None { get; } = new();

    public void Add(QuotaLease lease) => _taken.Add(lease);

    /// <summary>Puts all back. Only for a use that was not recorded now: what is on record counts for ever, since a retry of it is the same use.</summary>
    public void PutBack() => _taken.ForEach(static lease => lease.PutBack());
}
