using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>Signs manifests that our own writer would refuse, with boxes, CBOR and COSE put together by hand, into small WAV files.</summary>
internal sealed class Forger : IDisposable
{
    private readonly PrivateKey _key;
    private readonly IReadOnlyList<byte[]> _chain;

    public Forger()
    {
        _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        using var certificates = DevelopmentCertificates.Issue(_key.PublicKey, "North Studio", TimeProvider.System);
        _chain = [.. certificates.Chain.Select(static certificate => certificate.RawData)];
        Anchors = certificates.ExportRootPem();
    }

    public Forger(OcspAuthority authority)
    {
        _key = PrivateKey.ImportPem(authority.LeafKey.ExportPkcs8PrivateKeyPem());
        _chain = [.. authority.Chain.Select(static certificate => certificate.RawData)];
        Anchors = $"{authority.Root.ExportCertificatePem()}\n";
    }

    public string Anchors { get; }

    /// <summary>A WAV file with manifests, of which the last one is the file's.</summary>
    public async Task<byte[]> ForgeAsync(params Forgery[] manifests)
    {
        byte[] audio = WaveFiles.All["plain.wav"];
        byte[] measured = await StoreAsync(manifests, audio.Length, 0, new byte[32]);
        byte[] header = [.. "C2PA"u8, .. LittleEndian(measured.Length)];
        byte[] pad = new byte[measured.Length & 1];
        byte[] before = [.. audio];
        BinaryPrimitives.WriteInt32LittleEndian(before.AsSpan(4), audio.Length + 8 + measured.Length + pad.Length - 8);
        byte[] store = await StoreAsync(manifests, audio.Length, 8 + measured.Length, SHA256.HashData([.. before, .. pad]));
        Assert.Equal(measured.Length, store.Length);
        return [.. before, .. header, .. store, .. pad];
    }

    /// <summary>A store for another container: with a length that does not depend on what is hashed.</summary>
    public Task<byte[]> StoreAsync(Forgery manifest) => StoreAsync([manifest], 0, 0, new byte[32]);

    public void Dispose() => _key.Dispose();

    private async Task<byte[]> StoreAsync(Forgery[] manifests, int start, int length, byte[] hash)
    {
        var forged = new Dictionary<string, ForgedManifest>(StringComparer.Ordinal);
        foreach (Forgery manifest in manifests)
        {
            forged.Add(manifest.Label, await ManifestAsync(manifest, forged, start, length, hash));
        }

        return Superbox("c2pa", "c2pa", [.. forged.Values.SelectMany(static manifest => manifest.Stored)]);
    }

    private async Task<ForgedManifest> ManifestAsync(Forgery forgery, Dictionary<string, ForgedManifest> before, int start, int length, byte[] hash)
    {
        // Numbers of one length, so that measuring the store does not change it.
        var assertions = new List<(string Label, byte[] Box)>();
        foreach ((string label, object given) in forgery.Assertions)
        {
            object content = given switch
            {
                Func<IReadOnlyDictionary<string, ForgedManifest>, Task<(string, object?)[]>> later => await later(before),
                Func<IReadOnlyDictionary<string, ForgedManifest>, object> late => late(before),
                _ => given,
            };
            assertions.Add((label, content is string json ? Superbox("json", label, Box("json", Encoding.UTF8.GetBytes(json))) : Superbox("cbor", label, Box("cbor", content as byte[] ?? Cbor.Of(content)))));
        }

        for (int i = 0; i < forgery.Bindings; i++)
        {
            string label = i == 0 ? "c2pa.hash.data" : $"c2pa.hash.data__{i}";
            assertions.Add((label, Superbox("cbor", label, Box("cbor", Cbor.Of(forgery.DataHash(start, Math.Max(length, 1000), hash))))));
        }

        byte[] claim = Claim(forgery, assertions);
        (byte[] cose, byte[] signature) = await SignAsync(forgery, claim);
        byte[] signatureBox = Superbox("c2cs", "c2pa.signature", Box("cbor", cose));
        byte[] Manifest(IEnumerable<(string Label, byte[] Box)> some) => Superbox(
            forgery.IsUpdate ? "c2um" : "c2ma", forgery.Label, [.. Superbox("c2as", "c2pa.assertions", [.. some.SelectMany(static assertion => assertion.Box)]), .. Superbox("c2cl", "c2pa.claim.v2", Box("cbor", claim)), .. signatureBox]);
        byte[] stored = Manifest(assertions.Where(assertion => !forgery.Redacted.Contains(assertion.Label)));
        return new ForgedManifest(Manifest(assertions), forgery.IsCompressed ? Superbox("c2cm", forgery.Label, Box("brob", Packed(stored))) : stored, signatureBox, signature);
    }

    // Its length must not depend on its content: a window of 16 bits, one block that is not packed, and an empty last one (RFC 7932 §9.1, §9.2).
    private static byte[] Packed(byte[] plain)
    {
        int header = ((plain.Length - 1) << 4) | (1 << 20);
        return [(byte)(header & 0xFF), (byte)((header >> 8) & 0xFF), (byte)(header >> 16), .. plain, 0x03];
    }

    private static byte[] Claim(Forgery forgery, List<(string Label, byte[] Box)> assertions)
    {
        object[] Uris(Func<string, bool> isIn) => [.. assertions.Where(assertion => isIn(assertion.Label) && !forgery.Undeclared.Contains(assertion.Label))
            .Select(assertion => (object)Cbor.Map(("url", forgery.Url(assertion.Label)), ("hash", SHA256.HashData(assertion.Box.AsSpan(8)))))];
        var members = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["instanceID"] = "xmp:iid:1",
            ["claim_generator_info"] = Cbor.Map(("name", "Forger")),
            ["signature"] = "self#jumbf=c2pa.signature",
            ["created_assertions"] = Uris(label => !forgery.Gathered.Contains(label)),
            ["alg"] = "sha256",
        };
        if (forgery.Gathered.Count > 0)
        {
            members["gathered_assertions"] = Uris(forgery.Gathered.Contains);
        }

        foreach ((string name, object? value) in forgery.Claim)
        {
            members[name] = value;
        }

        return Cbor.Of(members.Where(static member => member.Value is not null).Select(static member => (member.Key, member.Value)).ToArray());
    }

    private async Task<(byte[] Cose, byte[] Signature)> SignAsync(Forgery forgery, byte[] claim)
    {
        var header = new CborWriter();
        header.WriteStartMap();
        header.WriteInteger(1);
        header.WriteInteger(forgery.Algorithm);
        header.WriteInteger(33);
        header.WriteEncodedValue(Cbor.Of(_chain.Cast<object>().ToArray()));
        header.WriteEndMap();
        byte[] protectedHeader = header.Encode();
        byte[] signature = await _key.SignAsync(Cbor.Of(new object[] { "Signature1", protectedHeader, Array.Empty<byte>(), claim }), TestContext.Current.CancellationToken);

        // By hand: a header may be deeper than our own writer goes.
        return ([0xD2, 0x84, .. Cbor.Of(protectedHeader), .. await forgery.Header(protectedHeader, signature), 0xF6, .. Cbor.Of(signature)], signature);
    }

    private static byte[] Superbox(string type, string label, byte[] content)
    {
        byte[] uuid = [.. Encoding.ASCII.GetBytes(type), 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];
        return Box("jumb", [.. Box("jumd", [.. uuid, 3, .. Encoding.UTF8.GetBytes(label), 0]), .. content]);
    }

    private static byte[] Box(string type, byte[] content)
    {
        byte[] box = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. content];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    private static byte[] LittleEndian(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
