using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>A licensee whose own keys are pinned, so that licenses which it passes on can be verified. Immutable.</summary>
public sealed class PinnedHolder
{
    private readonly byte[] _utf8;

    internal PinnedHolder(string licensee, IReadOnlyList<PublicKey> keys)
    {
        Licensee = licensee;
        Keys = keys;
        _utf8 = Encoding.UTF8.GetBytes(licensee);
    }

    /// <summary>The licensee, as the <c>sub</c> of its licenses has it.</summary>
    public string Licensee { get; }

    /// <summary><see cref="Licensee"/> in UTF-8.</summary>
    public ReadOnlySpan<byte> LicenseeUtf8 => _utf8;

    /// <summary>The licensee's keys, at least one.</summary>
    public IReadOnlyList<PublicKey> Keys { get; }

    /// <summary>Finds one of the keys by its RFC 7638 thumbprint.</summary>
    /// <param name="keyId">The thumbprint, as a license's <c>cnf.jkt</c> has it.</param>
    public PublicKey? FindKey(string keyId) => Keys.FirstOrDefault(key => string.Equals(key.KeyId, keyId, StringComparison.Ordinal));
}
