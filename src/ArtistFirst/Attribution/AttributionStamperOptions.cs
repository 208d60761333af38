namespace ArtistFirst;

/// <summary>How outputs are stamped.</summary>
public sealed class AttributionStamperOptions
{
    /// <summary>What stands in an address where the code of the recording goes.</summary>
    public const string IsrcPlace = "{isrc}";

    /// <summary>The name of the product that stamps, as listeners will read it.</summary>
    /// <value>Default: <c>ArtistFirst</c>.</value>
    public string Product { get; set; } = "ArtistFirst";

    /// <summary>The version of the product.</summary>
    /// <value>Default: null: not told.</value>
    public string? ProductVersion { get; set; }

    /// <summary>Where listeners find the originals: an http or https address with <c>{isrc}</c> in it, such as <c>https://listen.example/track/{isrc}</c>.</summary>
    /// <value>Default: null: outputs name their originals by ISRC, and link only where <see cref="AttributionSource.Original"/> is set.</value>
    public string? OriginalsAddress { get; set; }

    /// <summary>Where outputs lie until they are on record.</summary>
    /// <value>Default: null: the system's temporary folder. Outputs that are stamped from file to file lie beside their destination instead.</value>
    public string? TemporaryFolder { get; set; }

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One is empty or no address.</exception>
    internal static AttributionStamperOptions Checked(AttributionStamperOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.Product))
        {
            throw new ArgumentException($"Expected a name in {nameof(Product)}, as listeners will read it; it is empty.", nameof(options));
        }

        return FindProblem(options.OriginalsAddress) is { } problem ? throw new ArgumentException(problem, nameof(options)) : (AttributionStamperOptions)options.MemberwiseClone();
    }

    /// <summary>What is wrong with an address for originals, in words; null where nothing is.</summary>
    internal static string? FindProblem(string? originalsAddress) => originalsAddress is null || (originalsAddress.Contains(IsrcPlace, StringComparison.Ordinal) && AddressOf(originalsAddress, "AA6Q72000047") is not null)
        ? null
        : $"Expected an http or https address with {IsrcPlace} in it, such as https://listen.example/track/{IsrcPlace}, as {nameof(OriginalsAddress)}; it is {Quoted.Text(originalsAddress)}.";

    /// <summary>Where the original of a recording is found; null where nobody said.</summary>
    internal Uri? AddressOf(Isrc recording) => OriginalsAddress is null ? null : AddressOf(OriginalsAddress, recording.ToString());

    private static Uri? AddressOf(string address, string isrc) =>
        Uri.TryCreate(address.Replace(IsrcPlace, isrc, StringComparison.Ordinal), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;
}
