namespace ArtistFirst;

/// <summary>A grant that names a recording, and the license that it stands in.</summary>
internal readonly record struct WalletCandidate(License License, LicenseGrant Grant);
