using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Reports where catalogue audio is loaded, or may be, without a license check that was answered yes, for the same recording and the same
/// use, on every path. Members that neither load nor check cost one look-up for each call in them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LicenseCheckAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UncheckedLoad.Rule, IgnoredCheck.Rule, OtherRecordingChecked.Rule, OtherUseChecked.Rule, CheckNotAwaited.Rule, SwallowedDenial.Rule,
        KeptAnswer.Rule, DifferentContract.Rule, UnkeptPromise.Rule, EscapingLoad.Rule, UntiedAudio.Rule, UnattributedAudio.Rule, UnrecordedUse.Rule, LostAttribution.Rule,
        UnknownEntry.Rule, UnknownParameter.Rule, AbandonedAnalysis.Rule, RedundantCheck.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            Settings settings = SettingsReader.Read(start.Options.AdditionalFiles, start.CancellationToken);
            var knowledge = new Knowledge(start.Compilation, settings, start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterAdditionalFileAction(FileJudging.Judge);
            start.RegisterSyntaxTreeAction(new OptionJudging(start.Compilation, start.Options.AnalyzerConfigOptionsProvider).Judge);
            if (knowledge.MayBearContracts)
            {
                start.RegisterSymbolAction(symbol => ContractJudging.Judge(symbol, knowledge), SymbolKind.Method);
            }

            start.RegisterOperationBlockStartAction(block => MemberWatch.Start(block, knowledge));
        });
    }
}
