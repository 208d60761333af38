using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>Whose register it is, and how it is kept.</summary>
public sealed class ConsentRegisterOptions
{
    private const int LongestName = 256;

    /// <summary>Who keeps the register: 1 to 256 characters, usually an https URL. It is written down when the register is made, and must be the same ever after.</summary>
    /// <value>Default: null, which opens a register that is there and makes none.</value>
    public string? Registry { get; set; }

    /// <summary>Signs the receipts that parties get. Without it changes wait for their receipts, until the register is opened with one.</summary>
    /// <value>Default: null.</value>
    public ISigner? ReceiptSigner { get; set; }

    /// <summary>How long a change waits for other processes that write. 1 millisecond to 10 minutes.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>As they are now, if they are in range: later changes of these options change nothing.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal static ConsentRegisterOptions Checked(ConsentRegisterOptions? options)
    {
        ConsentRegisterOptions chosen = options is null ? new ConsentRegisterOptions() : (ConsentRegisterOptions)options.MemberwiseClone();
        bool isInRange = chosen.Registry is null or { Length: >= 1 and <= LongestName } && chosen.BusyTimeout >= TimeSpan.FromMilliseconds(1) && chosen.BusyTimeout <= TimeSpan.FromMinutes(10);
        return isInRange ? chosen : throw new ArgumentException(
            $"Expected {nameof(Registry)} of 1 to {LongestName} characters and {nameof(BusyTimeout)} from 1 ms to 10 minutes; got '{chosen.Registry}' and {chosen.BusyTimeout}.", nameof(options));
    }
}
