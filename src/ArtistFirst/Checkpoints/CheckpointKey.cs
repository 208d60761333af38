using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// A public key by which somebody signs checkpoints, and the name under which they do. Its text is the verifier key of c2sp.org/signed-note: name, key id and
/// key, such as <c>studio.example/usage+1a2b3c4d+Ajkw...</c>. Ed25519 has signature type 1, ECDSA P-256 with SHA-256 type 2.
/// </summary>
public sealed class CheckpointKey : IEquatable<CheckpointKey>
{
    private const byte Ed25519Type = 1;
    private const byte EcdsaType = 2;
    private const int Ed25519Length = 32;

    private readonly byte _type;
    private readonly byte[] _material;

    /// <summary>Names a public key.</summary>
    /// <param name="name">The name: of the ledger, as a rule. 1 to 255 visible ASCII characters without spaces and plus signs.</param>
    /// <param name="key">A key of ES256 or Ed25519.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is none, or the key is of another algorithm.</exception>
    public CheckpointKey(string name, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (name is null || !CheckpointText.IsName(name))
        {
            throw new ArgumentException($"Expected a name of 1 to 255 visible ASCII characters without spaces and plus signs; what came is {Quoted.Text(name)}.", nameof(name));
        }

        byte[] spki = NoteEcdsa.FromPem(key.ExportPem());
        (_type, _material) = key.Algorithm switch
        {
            SignatureAlgorithm.Ed25519 => (Ed25519Type, spki[^Ed25519Length..]),
            SignatureAlgorithm.ES256 => (EcdsaType, spki),
            _ => throw new ArgumentException($"Expected a key of ES256 or Ed25519, which checkpoints are signed with; what came is one of {key.Algorithm}.", nameof(key)),
        };
        (Name, Key) = (name, key);
        Id = ComputeId();
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The key.</summary>
    public PublicKey Key { get; }

    /// <summary>The id by which a signature names the key: not unique, so the signature is what decides.</summary>
    internal uint Id { get; }

    /// <summary>Reads a verifier key.</summary>
    /// <param name="text">Name, id in 8 hexadecimal digits, and type and key in Base64, with plus signs between.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="UsageFormatException">It is none, or its id is not that of the key.</exception>
    public static CheckpointKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out CheckpointKey? key)
            ? key
            : throw new UsageFormatException($"Expected a verifier key such as studio.example/usage+1a2b3c4d+Ajkw... (name, id and key of ECDSA P-256 or Ed25519); what came is {Quoted.Text(text)}.");
    }

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">What was read; null where the answer is no.</param>
    /// <returns>Whether the text is a verifier key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CheckpointKey? key)
    {
        key = null;
        string[] parts = text?.Split('+', 3) ?? [];
        if (parts.Length != 3 || !CheckpointText.IsName(parts[0]) || CheckpointText.ReadBytes(parts[2]) is not [var type, .. var material])
        {
            return false;
        }

        try
        {
            var read = new CheckpointKey(parts[0], Import(type, material));
            key = string.Equals(read.ToString(), text, StringComparison.Ordinal) ? read : null;
        }
        catch (Exception fault) when (fault is KeyFormatException or ArgumentException)
        {
            // What came is no key of these types.
        }

        return key is not null;
    }

    /// <summary>The verifier key as text, to be pinned by whoever verifies.</summary>
    public override string ToString() => $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([_type, .. _material])}";

    /// <inheritdoc/>
    public bool Equals(CheckpointKey? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Key.Equals(other.Key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CheckpointKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Key);

    /// <summary>A signature as notes have it: ECDSA in DER, Ed25519 as it is.</summary>
    internal byte[] ToNote(byte[] signature) => _type == EcdsaType ? NoteEcdsa.ToDer(signature) : signature;

    /// <summary>Whether a signature as notes have it is right for the text.</summary>
    internal bool Verify(ReadOnlySpan<byte> text, byte[] signature) => (_type == EcdsaType ? NoteEcdsa.FromDer(signature) : signature) is { } jws && Key.Verify(text, jws);

    private static PublicKey Import(byte type, byte[] material) => type switch
    {
        Ed25519Type when material.Length == Ed25519Length => PublicKey.ImportPem(PemEncoding.WriteString("PUBLIC KEY", [.. Ed25519Prefix, .. material])),
        EcdsaType => PublicKey.ImportPem(PemEncoding.WriteString("PUBLIC KEY", material)),
        _ => throw new KeyFormatException("Expected a key of ECDSA P-256 or Ed25519."),
    };

    // SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, section 4), up to the 32 bytes of the key.
    private static ReadOnlySpan<byte> Ed25519Prefix => [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

    private uint ComputeId()
    {
        byte[] named = _type == EcdsaType ? _material : [.. Encoding.ASCII.GetBytes(Name), (byte)'\n', _type, .. _material];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }
}
