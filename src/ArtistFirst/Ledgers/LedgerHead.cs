using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Where a ledger ends.</summary>
/// <param name="Next">The position of the next entry; 0 in an empty ledger.</param>
/// <param name="Chain">The chain hash of the last entry.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LedgerHead(long Next, Sha256Hash Chain);
