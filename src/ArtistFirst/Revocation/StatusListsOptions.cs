namespace ArtistFirst;

/// <summary>How status lists are kept up to date.</summary>
public sealed class StatusListsOptions
{
    /// <summary>For how long after its end a list is still believed while no newer one can be had. In that time a revocation goes unseen.</summary>
    /// <value>Zero by default; 0 to 24 hours.</value>
    public TimeSpan Grace { get; set; } = TimeSpan.Zero;

    /// <summary>How often each list is fetched; sooner where its <c>ttl</c> asks for it. Lists in local files are looked at with every refresh.</summary>
    /// <value>1 minute by default; 10 seconds to 24 hours.</value>
    public TimeSpan FetchInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the watch over all lists looks whether there is something to do.</summary>
    /// <value>5 seconds by default; 1 second to 1 hour.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gives the lists of issuers who live in this process, by address, in place of files and fetching: for ArtistFirst.Testing, whose tests reach no network.
    /// What it gives is judged as what is fetched.
    /// </summary>
    internal Func<string, byte[]?>? InHand { get; init; }

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal StatusListsOptions Copy() => (StatusListsOptions)MemberwiseClone();

    internal void Validate()
    {
        Require(Grace, TimeSpan.Zero, TimeSpan.FromHours(24), nameof(Grace));
        Require(FetchInterval, TimeSpan.FromSeconds(10), TimeSpan.FromHours(24), nameof(FetchInterval));
        Require(PollInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(PollInterval));
    }

    private static void Require(TimeSpan value, TimeSpan min, TimeSpan max, string name)
    {
        if (value < min || value > max)
        {
            throw new ArgumentException($"{name} is {min} to {max}, but {value} was given.", name);
        }
    }
}
