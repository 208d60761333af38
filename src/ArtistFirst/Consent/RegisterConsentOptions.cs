namespace ArtistFirst;

/// <summary>For whom <see cref="RegisterConsent"/> answers, and how old its register may be.</summary>
public sealed class RegisterConsentOptions
{
    /// <summary>Who asks, as the <c>sub</c> of its licenses names it.</summary>
    /// <value>No default: it must be set.</value>
    public string Licensee { get; set; } = string.Empty;

    /// <summary>How old the register may be, counted from its own asOf, before every answer is no. 1 second to 7 days.</summary>
    /// <value>Default: 24 hours.</value>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often the file is looked at for changes. 100 milliseconds to 1 hour.</summary>
    /// <value>Default: 2 seconds.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Refuses values that are missing or out of range.</summary>
    /// <exception cref="ArgumentException">A value is missing or out of range.</exception>
    internal static void Check(RegisterConsentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrEmpty(options.Licensee))
        {
            throw new ArgumentException($"Expected a licensee: set {nameof(Licensee)} to the sub of your licenses.", nameof(options));
        }

        if (options.MaxAge < TimeSpan.FromSeconds(1) || options.MaxAge > TimeSpan.FromDays(7))
        {
            throw new ArgumentException($"Expected {nameof(MaxAge)} from 1 second to 7 days; got {options.MaxAge}.", nameof(options));
        }

        if (options.PollInterval < TimeSpan.FromMilliseconds(100) || options.PollInterval > TimeSpan.FromHours(1))
        {
            throw new ArgumentException($"Expected {nameof(PollInterval)} from 100 milliseconds to 1 hour; got {options.PollInterval}.", nameof(options));
        }
    }
}
