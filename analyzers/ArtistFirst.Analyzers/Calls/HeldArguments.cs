using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// The answers that a call is given, kept in the state while the call changes what it reaches: <c>Need(Allowed(job.Id), job)</c> may rename the job
/// before it looks at the answer, which then says nothing of the new name.
/// </summary>
internal readonly struct HeldArguments
{
    private readonly Dictionary<IArgumentOperation, Location>? _places;

    private HeldArguments(Dictionary<IArgumentOperation, Location>? places) => _places = places;

    public static HeldArguments Put(Evaluation evaluation, Call call)
    {
        Dictionary<IArgumentOperation, Location>? places = null;
        foreach (CallArgument argument in call.Arguments.All)
        {
            if (argument.Value is AnswerValue { CarriesFacts: true })
            {
                Location place = evaluation.Locations.OfArgument(argument.Operation);
                evaluation.State.Write(place, argument.Value);
                (places ??= []).Add(argument.Operation, place);
            }
        }

        return new HeldArguments(places);
    }

    /// <summary>The call with its arguments as they are now.</summary>
    public Call Take(Evaluation evaluation, Call call)
    {
        if (_places is not { } places)
        {
            return call;
        }

        CallArguments arguments = call.Arguments.With(argument => places.TryGetValue(argument.Operation, out Location? place) ? evaluation.State.Read(place) : argument.Value);
        foreach (Location place in places.Values)
        {
            evaluation.State[place.Index] = null;
        }

        return new Call(call.Operation, call.Method, call.Traits, call.Instance, arguments, call.IsVirtual);
    }
}
