using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0003: loads the recording that was checked, or checks the one that is loaded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherRecordingFix))]
public sealed class OtherRecordingFix : LicensingFix
{
    /// <summary>The kind of repair that loads what was checked.</summary>
    public const string LoadChecked = "ArtistFirst.LoadCheckedRecording";

    /// <summary>The kind of repair that checks what is loaded.</summary>
    public const string CheckLoaded = "ArtistFirst.CheckLoadedRecording";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0003");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        // Of a path, only a part is the recording.
        if (load.IsDerived || Mismatch.Read(load, Hints.Recording, Hints.CheckedRecording) is not { } mismatch)
        {
            yield break;
        }

        if (mismatch.UseChecked() is { } loadChecked)
        {
            yield return new Repair($"Load '{mismatch.Checked}', which was checked", LoadChecked, loadChecked);
        }

        if (mismatch.CheckUsed() is { } checkLoaded)
        {
            yield return new Repair($"Check '{mismatch.Used}', which is loaded", CheckLoaded, checkLoaded);
        }
    }
}
