namespace ArtistFirst.Signing;

/// <summary>The members of a JWK that matter here, as they stand in its text. A member that is absent is empty, and none may be present and empty.</summary>
internal ref struct JwkMembers
{
    public ReadOnlySpan<byte> KeyType { get; set; }

    public ReadOnlySpan<byte> Curve { get; set; }

    public ReadOnlySpan<byte> X { get; set; }

    public ReadOnlySpan<byte> Y { get; set; }

    public ReadOnlySpan<byte> D { get; set; }

    public ReadOnlySpan<byte> Algorithm { get; set; }

    public ReadOnlySpan<byte> Use { get; set; }

    /// <summary>Whether a private or secret member of any key type is there (RFC 7518 §6, RFC 8037 §2).</summary>
    public bool HasSecret { get; set; }

    /// <summary>Whether <c>key_ops</c> is absent or names the operation that is wanted.</summary>
    public bool AllowsOperation { get; set; }
}
