namespace ArtistFirst.Registry;

/// <summary>
/// Where a settlement takes shares from: one state of a register. A register in memory is one; from a larger one, the recordings that were used are read,
/// many at a time.
/// </summary>
public sealed class ShareSource
{
    private readonly Func<IReadOnlyCollection<Isrc>, IReadOnlyCollection<Iswc>, CancellationToken, ValueTask<RightsRegister>> _read;

    /// <summary>Shares from a register in memory.</summary>
    /// <param name="register">The register.</param>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    public ShareSource(RightsRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        _read = (_, _, _) => ValueTask.FromResult(register);
        Registry = register.Registry;
        Revision = register.Revision;
        KnownAt = register.AsOf;
    }

    /// <summary>Shares from a register elsewhere, such as a database of your own; for a <see cref="ConsentRegister"/> see <see cref="RegisterState.ToShareSource"/>.</summary>
    /// <param name="registry">Who keeps it.</param>
    /// <param name="revision">The number of its state: the same throughout a settlement.</param>
    /// <param name="knownAt">The instant up to which it knows what was said.</param>
    /// <param name="read">
    /// Reads recordings with their works, further works that outputs name by themselves, and the parties of all of them. What the register does not have is left out.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ShareSource(string registry, long revision, DateTimeOffset knownAt, Func<IReadOnlyCollection<Isrc>, IReadOnlyCollection<Iswc>, CancellationToken, ValueTask<RightsRegister>> read)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(read);
        (Registry, Revision, KnownAt, _read) = (registry, revision, knownAt, read);
    }

    /// <summary>For reading files alone: nothing is settled by it.</summary>
    internal static ShareSource None { get; } = new("none", 0, DateTimeOffset.UnixEpoch, static (_, _, _) => throw new InvalidOperationException("There are no shares to settle by."));

    /// <summary>Who keeps the register.</summary>
    public string Registry { get; }

    /// <summary>The number of its state.</summary>
    public long Revision { get; }

    /// <summary>What the register learned later does not count.</summary>
    public DateTimeOffset KnownAt { get; }

    /// <summary>The same register, as it knew the shares at an earlier instant.</summary>
    /// <param name="knownAt">The instant.</param>
    public ShareSource AsKnownAt(DateTimeOffset knownAt) => new(Registry, Revision, knownAt, _read);

    internal ValueTask<RightsRegister> ReadAsync(IReadOnlyCollection<Isrc> recordings, IReadOnlyCollection<Iswc> works, CancellationToken cancellationToken) => _read(recordings, works, cancellationToken);
}
