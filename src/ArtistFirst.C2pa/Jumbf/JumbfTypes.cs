namespace ArtistFirst.C2pa;

/// <summary>The types of superboxes that C2PA uses (C2PA 2.2 §11.1.4). All but that of embedded files start with four letters.</summary>
public static class JumbfTypes
{
    /// <summary>The outermost superbox: all manifests of a file.</summary>
    public static readonly Guid ManifestStore = Of("63327061");

    /// <summary>A manifest.</summary>
    public static readonly Guid Manifest = Of("63326D61");

    /// <summary>A manifest that adds to another without changing the file.</summary>
    public static readonly Guid UpdateManifest = Of("6332756D");

    /// <summary>A manifest as <see cref="Manifest"/>, under another name (C2PA 2.4).</summary>
    public static readonly Guid PlainManifest = Of("63326D64");

    /// <summary>The assertions of a manifest.</summary>
    public static readonly Guid AssertionStore = Of("63326173");

    /// <summary>The claim of a manifest.</summary>
    public static readonly Guid Claim = Of("6332636C");

    /// <summary>The signature of a claim.</summary>
    public static readonly Guid Signature = Of("63326373");

    /// <summary>Data that assertions refer to (deprecated).</summary>
    public static readonly Guid DataBoxStore = Of("63326462");

    /// <summary>Verifiable credentials (deprecated).</summary>
    public static readonly Guid CredentialStore = Of("63327663");

    /// <summary>An assertion in CBOR.</summary>
    public static readonly Guid Cbor = Of("63626F72");

    /// <summary>An assertion in JSON.</summary>
    public static readonly Guid Json = Of("6A736F6E");

    /// <summary>An assertion of a kind that its UUID tells.</summary>
    public static readonly Guid Uuid = Of("75756964");

    /// <summary>A file with its media type (ISO/IEC 19566-5).</summary>
    public static readonly Guid EmbeddedFile = Guid.Parse("40CB0C32-BB8A-489D-A70B-2AD6F47F4369");

    private static Guid Of(string letters) => Guid.Parse($"{letters}-0011-0010-8000-00AA00389B71");
}
