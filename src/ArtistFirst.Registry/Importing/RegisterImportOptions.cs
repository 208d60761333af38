namespace ArtistFirst.Registry;

/// <summary>How a file is brought into a register.</summary>
public sealed class RegisterImportOptions
{
    /// <summary>How many rows are written in one transaction: 1 to 100,000.</summary>
    /// <value>Default: 2,000.</value>
    public int BatchSize { get; set; } = 2_000;

    /// <summary>
    /// Whether an import that was stopped goes on behind what it committed. What was read then is not read again, and what was left out then is told of again, so that the report is that of
    /// an import at one go. One that was made with other options, or by a version before this was kept, is read from the beginning.
    /// </summary>
    /// <value>Default: false; everything is read, and what the register has stays as it is.</value>
    public bool Resume { get; set; }

    /// <summary>
    /// Whether the file is the registry's own correction: works, catalogues and vocals of the recordings that it describes are as it says, also where sources described more; of a register file
    /// also coming of age, guardian and estate of its parties. That takes away whom uses have to ask, and who may speak; the history keeps it.
    /// </summary>
    /// <value>Default: false; a file adds to what others described, and what contradicts is told of (AF2083).</value>
    public bool Corrects { get; set; }

    /// <summary>
    /// The sender's own space: an https address ending with a slash, under which parties without an identifier of the trade are known by the sender's number for them, or by name. Use it
    /// where one name is one party for that sender.
    /// </summary>
    /// <value>Default: null; a name alone is nobody.</value>
    public Uri? PartyNamespace { get; set; }

    /// <summary>Which right's shares of CWR count.</summary>
    /// <value>Default: <see cref="CwrRight.Mechanical"/>.</value>
    public CwrRight CwrRight { get; set; }

    /// <summary>The agreement that the deals of DDEX messages are subject to.</summary>
    /// <value>Default: null; every deal is an offer.</value>
    public ErnAgreement? Agreement { get; set; }

    /// <summary>What an opt-out signal is about.</summary>
    /// <value>Default: null, which will do for formats that are no signals, and for audio files with an ISRC in their tags.</value>
    public SignalTarget? Signal { get; set; }

    /// <summary>Takes every remark, as it comes.</summary>
    /// <value>Default: null; <see cref="ImportReport.Remarks"/> has the first ones.</value>
    public ImportRemarkWriter? Remarks { get; set; }

    /// <summary>The options, where they are in their ranges.</summary>
    /// <exception cref="ArgumentException">One is not; the message says which, what was expected and what came.</exception>
    internal static RegisterImportOptions Checked(RegisterImportOptions? options)
    {
        options ??= new RegisterImportOptions();
        if (options.BatchSize is < 1 or > 100_000)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.BatchSize, $"Expected a {nameof(BatchSize)} of 1 to 100,000.");
        }

        if (options.PartyNamespace is { OriginalString: var space } && !(PartyId.TryParse(space, out _) && space.EndsWith('/')))
        {
            throw new ArgumentException($"Expected an https address that ends with a slash as the party namespace, such as https://label.example/parties/; got '{space}'.", nameof(options));
        }

        if (options.Agreement is { } agreement && (agreement.Models.IsEmpty || agreement.Destinations == Destinations.None || agreement.Channel.IsEmpty || agreement.Licensee.Length == 0))
        {
            throw new ArgumentException("Expected an agreement with a licensee, its DDEX party id, at least one model and one destination: a yes states how far it reaches.", nameof(options));
        }

        return options;
    }
}
