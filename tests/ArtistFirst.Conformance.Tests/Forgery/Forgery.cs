using System.Security.Cryptography;

namespace ArtistFirst.Conformance;

/// <summary>What goes into a manifest that is signed whatever it says. As it is made, everything is right; each test changes one thing.</summary>
internal sealed class Forgery
{
    public const string SourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    public string Label { get; set; } = "urn:c2pa:7b1f5b0e-9a52-4f0c-8d3e-2b6a5f4c1d00";

    /// <summary>Whether it adds to its parent without changing the file.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Whether it is packed with Brotli.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>Labels of assertions that were taken out after it was signed.</summary>
    public HashSet<string> Redacted { get; } = new(StringComparer.Ordinal);

    /// <summary>Assertions by label: CBOR from values, or JSON from text; or what makes one of these from the manifests before.</summary>
    public List<(string Label, object Content)> Assertions { get; } =
    [
        ("c2pa.actions.v2", Cbor.Map(("actions", new object[] { Created }))),
    ];

    /// <summary>Labels of assertions that the claim only passes on.</summary>
    public HashSet<string> Gathered { get; } = new(StringComparer.Ordinal);

    /// <summary>Labels of assertions that the claim does not name.</summary>
    public HashSet<string> Undeclared { get; } = new(StringComparer.Ordinal);

    /// <summary>Members of the claim that are added, changed, or taken out where null.</summary>
    public Dictionary<string, object?> Claim { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes the hash of the file.</summary>
    public Func<int, int, byte[], (string, object?)[]> DataHash { get; set; } = static (start, length, hash) =>
        Cbor.Map(("exclusions", new object[] { Cbor.Map(("start", start), ("length", length)) }), ("alg", "sha256"), ("hash", hash), ("pad", new byte[8]), ("name", "jumbf manifest"));

    /// <summary>How often the hash of the file is in the manifest.</summary>
    public int Bindings { get; set; } = 1;

    /// <summary>The label of the hash of the file, whose place the claim names.</summary>
    public Func<string, string> Url { get; set; } = static label => $"self#jumbf=c2pa.assertions/{label}";

    public int Algorithm { get; set; } = -7;

    /// <summary>Makes the unprotected header, always of one length, from the protected one and the signature.</summary>
    public Func<byte[], byte[], Task<byte[]>> Header { get; set; } = static (_, _) => Task.FromResult(Cbor.Of(Cbor.Map()));

    public static (string, object?)[] Created { get; } = Cbor.Map(("action", "c2pa.created"), ("digitalSourceType", SourceType));

    /// <summary>Puts the actions in place of the one that is there.</summary>
    public void Actions(params (string, object?)[][] actions) => Assertions[0] = ("c2pa.actions.v2", Cbor.Map(("actions", actions.Cast<object>().ToArray())));

    /// <summary>Another action behind the first.</summary>
    public void Also(params (string, object?)[] action) => Actions(Created, action);

    public void Add(string label, object content) => Assertions.Add((label, content));

    /// <summary>An assertion that is made from the manifests before.</summary>
    public void AddLater(string label, Func<IReadOnlyDictionary<string, ForgedManifest>, Task<(string, object?)[]>> make) => Add(label, make);

    /// <summary>Parameters that name an assertion of this manifest as ingredient; its hash plays no part there.</summary>
    public static (string, object?)[] Names(string label) =>
        Cbor.Map(("ingredients", new object[] { Cbor.Map(("url", $"self#jumbf=c2pa.assertions/{label}"), ("hash", SHA256.HashData([]))) }));
}
