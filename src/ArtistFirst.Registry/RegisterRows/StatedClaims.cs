using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>
/// What one sender says of the claims on an asset as a whole: what the sender said before and does not say any more is retracted, unless another sender says it. Claims of senders that
/// nobody knows, and those that were entered by hand, are left alone.
/// </summary>
/// <param name="Source">The sender, and the sender's own number for the asset.</param>
/// <param name="At">When it was said: what is older is outdated.</param>
/// <param name="Claims">The ids of all claims (<see cref="StoredClaim.IdOf"/>).</param>
internal sealed record StatedClaims(string Source, DateTimeOffset At, ImmutableHashSet<string> Claims);
