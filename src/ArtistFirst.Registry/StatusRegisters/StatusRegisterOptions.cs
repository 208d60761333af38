namespace ArtistFirst.Registry;

/// <summary>Where a status register is kept and published, and how large it is. Address, bits and capacity cannot be changed later.</summary>
public sealed record StatusRegisterOptions
{
    /// <summary>The largest list, in bytes: even with random statuses its token stays below what verifiers read at once.</summary>
    internal const int MaxListBytes = 128 * 1024;

    /// <summary>The JSON file that holds the register. <see cref="StatusRegister.CreateAsync"/> makes it; a file with <c>.lock</c> behind its name keeps processes apart.</summary>
    public required string StateFile { get; init; }

    /// <summary>The file that the signed list is published to, for a web server to serve as <c>application/statuslist+jwt</c>, or for the trust file's <c>file</c>.</summary>
    public required string ListFile { get; init; }

    /// <summary>The https URL under which the list can be fetched, exactly as licenses name it and verifiers pin it.</summary>
    public required string ListUri { get; init; }

    /// <summary>Bits a status.</summary>
    /// <value>2 by default; 1, where nothing is ever suspended, 2, 4 or 8.</value>
    public int Bits { get; init; } = 2;

    /// <summary>How many licenses the list has room for. All of them are in the published list from the first day, so that its size tells nobody how many licenses there are.</summary>
    /// <value>100,000 by default; 1 to 524,288 with 2 bits, 1,048,576 with 1.</value>
    public int Capacity { get; init; } = 100_000;

    /// <summary>For how long a published list may be believed.</summary>
    /// <value>7 days by default; 1 minute to 90 days.</value>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>For how long a copy is good before a fresh one is fetched: how long a revocation may take to be seen.</summary>
    /// <value>12 hours by default; 1 second to <see cref="Lifetime"/>.</value>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long to wait for another process that is using the register.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Makes sure that all of it can be used.</summary>
    /// <param name="options">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    internal void Validate(string options)
    {
        if (string.IsNullOrEmpty(StateFile) || string.IsNullOrEmpty(ListFile))
        {
            throw new ArgumentException($"{nameof(StateFile)} and {nameof(ListFile)} say where the register is kept and published.", options);
        }

        if (!HttpsAddress.TryParse(ListUri, out _))
        {
            throw new ArgumentException($"Expected the address of the status list to be {HttpsAddress.Expected}; got '{ListUri}'. Give {nameof(ListUri)} exactly as licenses and trust files name it.", options);
        }

        if (Bits is not (1 or 2 or 4 or 8) || Capacity < 1 || (long)Capacity * Bits > MaxListBytes * 8L)
        {
            throw new ArgumentException($"A status has 1, 2, 4 or 8 bits, and a list has 1 to {MaxListBytes * 8} bits in all, but {Capacity} statuses of {Bits} bits were asked for.", options);
        }

        if (LockTimeout < TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(LockTimeout)} is not negative, but {LockTimeout} was given.", options);
        }
    }
}
