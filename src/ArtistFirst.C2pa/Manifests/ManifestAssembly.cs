namespace ArtistFirst.C2pa;

/// <summary>
/// Makes the bytes of a manifest store from a draft. Their number is known before the file is hashed: everything that is still to come has a fixed length.
/// </summary>
internal sealed class ManifestAssembly
{
    private const string SpecificationVersion = "2.4.0";

    private readonly ManifestDraft _draft;
    private readonly ManifestSigner _signer;
    private readonly ValidationReport? _source;
    private readonly IReadOnlyList<Manifest> _kept;

    /// <summary>Measures the store.</summary>
    /// <param name="draft">What the manifest says.</param>
    /// <param name="signer">Signs it.</param>
    /// <param name="measure">A binding as long as the one that will be.</param>
    /// <param name="source">What was found in the file that is signed; null where it has no manifest.</param>
    /// <exception cref="ArgumentException">The draft breaks a rule of C2PA, or two of its ingredients have different manifests of one name.</exception>
    public ManifestAssembly(ManifestDraft draft, ManifestSigner signer, Assertion measure, ValidationReport? source = null)
    {
        if (draft.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(draft));
        }

        _draft = draft;
        _signer = signer;
        _source = source;
        _kept = KeptManifests.Of(draft, source);
        StoreLength = Assemble(Claim(measure, out byte[] assertionStore), assertionStore, signer.Placeholder()).Length;
    }

    /// <summary>The label of the manifest.</summary>
    public string Label => _draft.Label;

    /// <summary>The length of the store in bytes.</summary>
    public int StoreLength { get; }

    /// <summary>Makes the store.</summary>
    /// <param name="binding">Binds it to the file.</param>
    /// <param name="cancellationToken">Ends the wait for a remote signer.</param>
    /// <returns>The store, <see cref="StoreLength"/> bytes.</returns>
    public async Task<byte[]> CompleteAsync(Assertion binding, CancellationToken cancellationToken)
    {
        byte[] claim = Claim(binding, out byte[] assertionStore);
        byte[] store = Assemble(claim, assertionStore, await _signer.SignAsync(claim, cancellationToken).ConfigureAwait(false));
        return store.Length == StoreLength
            ? store
            : throw new InvalidOperationException($"The manifest store has {store.Length} bytes and not {StoreLength} as measured: the draft was changed while it was being embedded.");
    }

    // C2PA 2.2 §10.2.1. No other keys: c2pa-rs before 0.91 refuses a claim with one that it does not know.
    private byte[] Claim(Assertion binding, out byte[] assertionStore)
    {
        assertionStore = AssertionStore.Write([.. _draft.Assertions, binding], _source, out IReadOnlyList<HashedUri> places);
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteText("instanceID", _draft.InstanceId);
        writer.WriteTextString("claim_generator_info");
        _draft.Generator.Write(writer, SpecificationVersion);
        writer.WriteText("signature", JumbfUri.Within(JumbfLabels.Signature).ToString());
        writer.WriteTextString("created_assertions");
        writer.WriteStartArray();
        foreach (HashedUri place in places)
        {
            place.Write(writer);
        }

        writer.WriteEndArray();
        writer.WriteText("alg", HashedUri.Sha256);
        writer.WriteText("dc:title", _draft.Title);
        writer.WriteEndMap();
        return writer.Encode();
    }

    private byte[] Assemble(byte[] claim, byte[] assertionStore, byte[] signature)
    {
        var writer = new JumbfWriter();
        writer.StartSuperbox(JumbfTypes.ManifestStore, JumbfLabels.ManifestStore);
        foreach (Manifest manifest in _kept)
        {
            writer.WriteEncoded(manifest.Box.Encoded.Span);
        }

        writer.StartSuperbox(JumbfTypes.Manifest, _draft.Label);
        writer.WriteEncoded(assertionStore);
        WriteCbor(writer, JumbfTypes.Claim, JumbfLabels.ClaimV2, claim);
        WriteCbor(writer, JumbfTypes.Signature, JumbfLabels.Signature, signature);
        writer.EndSuperbox();
        writer.EndSuperbox();
        return writer.Encode();
    }

    private static void WriteCbor(JumbfWriter writer, Guid type, string label, byte[] cbor)
    {
        writer.StartSuperbox(type, label);
        writer.WriteBox(JumbfBox.Cbor, cbor);
        writer.EndSuperbox();
    }
}
