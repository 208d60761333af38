using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A grant of a valid license that grants nothing here, because it says something that is not known.</summary>
/// <param name="Index">Its place in authorization_details, from 0.</param>
/// <param name="Reason">AF1032, AF1033 or AF1036.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VoidGrant(int Index, LicenseOutcome Reason);
