namespace ArtistFirst.C2pa;

/// <summary>Whom a validator trusts, and what time it is.</summary>
/// <param name="Signers">Who may sign claims.</param>
/// <param name="TimeStampAuthorities">Who may tell the time.</param>
/// <param name="Purposes">The Extended Key Usages of which the certificate of a signer has one.</param>
/// <param name="Now">The time at which everything is judged that has no time-stamp.</param>
internal sealed record ValidationTrust(TrustList Signers, TrustList TimeStampAuthorities, IReadOnlyList<string> Purposes, DateTimeOffset Now);
