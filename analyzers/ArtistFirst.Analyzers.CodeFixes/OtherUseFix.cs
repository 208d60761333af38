using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0004: checks for the use that is made, or makes the use that was checked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherUseFix))]
public sealed class OtherUseFix : LicensingFix
{
    /// <summary>The kind of repair that checks for the use that is made.</summary>
    public const string CheckMade = "ArtistFirst.CheckUseMade";

    /// <summary>The kind of repair that makes the use that was checked.</summary>
    public const string MakeChecked = "ArtistFirst.MakeCheckedUse";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0004");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (Mismatch.Read(load, Hints.Use, Hints.CheckedUse) is not { } mismatch)
        {
            yield break;
        }

        if (mismatch.CheckUsed() is { } checkMade)
        {
            yield return new Repair($"Check for '{mismatch.Used}', the use that is made", CheckMade, checkMade);
        }

        if (mismatch.UseChecked() is { } makeChecked)
        {
            yield return new Repair($"Use it for '{mismatch.Checked}', which was checked", MakeChecked, makeChecked);
        }
    }
}
