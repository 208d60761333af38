using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>What authorization_details says.</summary>
/// <param name="Grants">The grants that count.</param>
/// <param name="Void">Those that do not.</param>
/// <param name="FaultIndex">The grant at fault, when one is.</param>
/// <param name="FaultMember">The member of it that is absent or malformed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GrantList(IReadOnlyList<LicenseGrant> Grants, IReadOnlyList<VoidGrant> Void, int FaultIndex, string? FaultMember);
