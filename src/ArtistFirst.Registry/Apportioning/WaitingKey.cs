using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>What tells amounts apart that wait for one recording: <see cref="SuspenseKey"/> without what they have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WaitingKey(byte Pool, Side Side, Iswc Work, Territory Territory, int Month, int Epoch, SuspenseReason Reason);
