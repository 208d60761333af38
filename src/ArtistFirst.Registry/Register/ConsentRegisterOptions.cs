using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>Whose register it is, and how it is kept.</summary>
public sealed class ConsentRegisterOptions
{
    /// <summary>Who keeps the register: 1 to 256 characters, usually an https URL. It is written down when the register is made, and must be the same ever after.</summary>
    /// <value>Default: null, which opens a register that is there and makes none.</value>
    public string? Registry { get; set; }

    /// <summary>Signs the receipts that parties get. Without it changes wait for their receipts, until the register is opened with one.</summary>
    /// <value>Default: null.</value>
    public ISigner? ReceiptSigner { get; set; }

    /// <summary>How long a change waits for other processes that write. 1 millisecond to 10 minutes.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
