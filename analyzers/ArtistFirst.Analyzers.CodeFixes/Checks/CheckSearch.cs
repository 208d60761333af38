using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Finds what can check a load where it stands: a gate in scope, or a member that says of itself that it checks.</summary>
internal sealed class CheckSearch(ReportedLoad load, SyntaxNode anchor, Scope scope)
{
    private const string Checks = "ChecksLicenseAttribute";

    /// <summary>The best call: of our own gate, asynchronous where the code is, one that throws rather than one that tells.</summary>
    public CheckCall? Best()
    {
        bool isAsync = AsyncFunctions.CanAwait(load.Node);
        return Candidates().Where(call => isAsync || !call.IsAwaited)
            .OrderBy(call => call.IsAwaited == isAsync ? 0 : 1).ThenBy(call => call.Form).FirstOrDefault();
    }

    private IEnumerable<CheckCall> Candidates()
    {
        if (OfGate() is { } own)
        {
            return [own];
        }

        CheckCall[] ofObjects = [.. OfObjects().OfType<CheckCall>()];
        return ofObjects.Length > 0 ? ofObjects : scope.Symbols.OfType<IMethodSymbol>().Select(method => Call(method, string.Empty)).OfType<CheckCall>();
    }

    private IEnumerable<CheckCall?> OfObjects() =>
        from owner in scope.Symbols
        let type = Scope.TypeOf(owner)
        where type is not null
        from method in MethodsOf(type)
        select Call(method, $"{owner.Name}.");

    private CheckCall? OfGate() =>
        scope.FirstOf(type => OwnTypes.Is(type, OwnTypes.Gate)) is { } gate && GateRequest.For(load, scope) is { } request && IsSteady(request.Recording)
            ? new CheckCall($"{gate.Name}.Authorize({request.Text})", CheckForm.Decision, isAwaited: false, "ThrowIfDenied", request.IsComplete)
            : null;

    private static IEnumerable<IMethodSymbol> MethodsOf(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> types = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : Enumerable.Empty<ITypeSymbol>();
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            types = types.Append(current);
        }

        return types.SelectMany(declaring => declaring.GetMembers()).OfType<IMethodSymbol>().Where(method => !method.IsStatic && method.MethodKind == MethodKind.Ordinary);
    }

    private CheckCall? Call(IMethodSymbol method, string receiver)
    {
        AttributeData? contract = method.GetAttributes().FirstOrDefault(attribute => OwnTypes.IsContract(attribute, Checks));
        return contract?.ConstructorArguments is [{ Value: string recording }] && !method.IsGenericMethod && scope.CanAccess(method)
            && new CheckArguments(load, scope, method, contract).Text(recording) is { } arguments && IsSteady(load.Recording)
                ? AnswerForms.Call($"{receiver}{method.Name}({arguments})", method.ReturnType)
                : null;
    }

    private bool IsSteady(ExpressionSyntax? recording) =>
        recording is not null && Anchor.IsSteady(anchor, recording, load.Model);
}
