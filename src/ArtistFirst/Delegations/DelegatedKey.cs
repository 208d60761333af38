using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>A key that delegations lead to.</summary>
/// <param name="PublicKey">The key.</param>
/// <param name="Issuer">The delegate who may sign with it.</param>
/// <param name="Paths">The paths that lead to it, at least one.</param>
internal sealed record DelegatedKey(PublicKey PublicKey, string Issuer, IReadOnlyList<DelegationPath> Paths);
