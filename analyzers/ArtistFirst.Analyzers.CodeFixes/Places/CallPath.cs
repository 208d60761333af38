using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Where a call finds a recording or use: a parameter, or the object itself, and members from there on.</summary>
internal sealed class CallPath
{
    private const int Receiver = -1;

    private readonly int _parameter;
    private readonly string[] _members;

    private CallPath(int parameter, string[] members)
    {
        _parameter = parameter;
        _members = members;
    }

    /// <summary>The path that a hint describes; null where there is none, or where it leads through the elements of a list.</summary>
    public static CallPath? Read(string? hint)
    {
        string[]? parts = hint?.Split('.');
        return parts is not null && int.TryParse(parts[0], out int parameter) && !parts.Contains("[]", StringComparer.Ordinal)
            ? new CallPath(parameter, [.. parts.Skip(1)])
            : null;
    }

    /// <summary>What is written there in a call, so that it can be replaced; null where it is not written as such.</summary>
    public ExpressionSyntax? WrittenIn(SyntaxNode call, ReportedLoad load)
    {
        ExpressionSyntax? start = StartOf(call, load, _parameter);
        if (start is null || _members.Length == 0)
        {
            return start;
        }

        return MemberIn(start, load);
    }

    /// <summary>What reads the value, beside the call: what is written, or a member of it.</summary>
    public ExpressionSyntax? ExpressionIn(SyntaxNode call, ReportedLoad load)
    {
        if (WrittenIn(call, load) is { } written)
        {
            return written;
        }

        ExpressionSyntax? start = StartOf(call, load, _parameter);
        return start is null || !Plain.Is(start, load.Model) ? null : _members.Aggregate(start, Read);
    }

    private static ExpressionSyntax Read(ExpressionSyntax of, string member) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of.WithoutTrivia(), SyntaxFactory.IdentifierName(member));

    private static ExpressionSyntax? StartOf(SyntaxNode call, ReportedLoad load, int parameter)
    {
        IOperation? operation = load.Model.GetOperation(call, load.CancellationToken);
        if (parameter == Receiver)
        {
            return ((operation as IInvocationOperation)?.Instance ?? (operation as IPropertyReferenceOperation)?.Instance)?.Syntax as ExpressionSyntax;
        }

        ImmutableArray<IArgumentOperation> arguments = operation switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        IArgumentOperation? argument = arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter && !candidate.IsImplicit);
        return argument?.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax as ExpressionSyntax : null;
    }

    /// <summary>A member of an object that is created in the call itself: <c>new UseRequest(isrc, …)</c>, <c>request with { Recording = isrc }</c>.</summary>
    private ExpressionSyntax? MemberIn(ExpressionSyntax start, ReportedLoad load)
    {
        if (_members is not [var name])
        {
            return null;
        }

        InitializerExpressionSyntax? initializer = start switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax copy => copy.Initializer,
            _ => null,
        };
        if (initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(set => set.Left is IdentifierNameSyntax left && string.Equals(left.Identifier.ValueText, name, StringComparison.Ordinal)) is { } assigned)
        {
            return assigned.Right;
        }

        return load.Model.GetOperation(start, load.CancellationToken) is IObjectCreationOperation created
            ? created.Arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, name, StringComparison.OrdinalIgnoreCase))?.Value.Syntax as ExpressionSyntax
            : null;
    }
}
