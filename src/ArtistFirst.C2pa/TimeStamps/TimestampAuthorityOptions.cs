namespace ArtistFirst.C2pa;

/// <summary>What is asked of a time-stamp authority, and what of its answers is accepted. Copied by what it is given to.</summary>
public sealed class TimestampAuthorityOptions
{
    /// <summary>The authorities that may stand above the certificate of the time-stamp authority; where it is null, whether it is trusted is left to validators.</summary>
    /// <value>null</value>
    public TrustList? Trust { get; set; }

    /// <summary>The object identifier of the policy under which the authority has to answer, such as <c>1.3.6.1.4.1.13762.3</c> (RFC 3161 §2.4.1).</summary>
    /// <value>null: the authority's own</value>
    public string? Policy { get; set; }

    /// <summary>The longest time-stamp in bytes, 1,024 to 61,440. So much room is kept in every manifest, since its length must be known before it is signed.</summary>
    /// <value>10,240; those of public authorities have 4,000 to 7,000</value>
    public int MaxTokenLength { get; set; } = 10_240;

    /// <summary>How long an answer is waited for: one second to five minutes.</summary>
    /// <value>30 seconds</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far the authority's clock may be from this one: up to one hour.</summary>
    /// <value>5 minutes</value>
    public TimeSpan MaxClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A copy of options that are in their ranges.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal static TimestampAuthorityOptions Copy(TimestampAuthorityOptions options)
    {
        string? problem = options switch
        {
            { MaxTokenLength: < 1024 or > 61_440 } => $"MaxTokenLength is from 1,024 to 61,440 bytes; it is {options.MaxTokenLength}.",
            _ when options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(5) => $"Timeout is from one second to five minutes; it is {options.Timeout}.",
            _ when options.MaxClockSkew < TimeSpan.Zero || options.MaxClockSkew > TimeSpan.FromHours(1) => $"MaxClockSkew is from nothing to one hour; it is {options.MaxClockSkew}.",
            _ => null,
        };
        return problem is null ? (TimestampAuthorityOptions)options.MemberwiseClone() : throw new ArgumentException(problem, nameof(options));
    }
}
